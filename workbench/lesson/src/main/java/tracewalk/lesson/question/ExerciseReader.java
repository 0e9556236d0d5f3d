package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.text.Yaml;

/** Reads the question of a note. */
public final class ExerciseReader {
  private ExerciseReader() {}

  /**
   * Reads what stands under {@code question}.
   *
   * @param scenario the run that its claims speak of unless they name another
   */
  public static @Nullable Exercise read(@Nullable Yaml question, String scenario) {
    if (question == null) {
      return null;
    }
    Yaml.Mapping written = question.mapping().only("ask", "right", "wrong");
    Exercise.Answer right = answer(written.required("right"), scenario);
    List<Exercise.Answer> wrong = new ArrayList<>();
    for (Yaml answer : written.required("wrong").sequence().items()) {
      wrong.add(answer(answer, scenario));
    }
    if (wrong.isEmpty()) {
      throw written.required("wrong").expected("at least one wrong answer");
    }
    Set<String> seen = new HashSet<>(Set.of(right.text().en()));
    for (int at = 0; at < wrong.size(); at++) {
      if (!seen.add(wrong.get(at).text().en())) {
        throw written.required("wrong").sequence().items().get(at).expected("another answer");
      }
    }
    return new Exercise(written.place(), written.words("ask"), right, List.copyOf(wrong));
  }

  private static Exercise.Answer answer(Yaml answer, String scenario) {
    Yaml.Mapping written = answer.mapping().only("text", "why", "claim");
    return new Exercise.Answer(
        written.words("text"),
        written.words("why"),
        Claim.read(written.required("claim"), scenario));
  }
}
