package tracewalk.lesson.lab;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.claim.Verdict;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.Yaml;

/** Holds criteria against a run and a student's answers. */
record Marking(Run run, Answers answers) {

  Grade.Result result(Criterion criterion) {
    try {
      return criterion.answer() == null ? ofRun(criterion) : ofAnswer(criterion);
    } catch (WalkException refused) {
      return new Grade.Result(criterion, false, refused.problems().get(0), 0);
    }
  }

  private Grade.Result ofRun(Criterion criterion) {
    Verdict verdict = claimOf(criterion).on(run);
    return new Grade.Result(criterion, verdict.holds(), found(verdict, criterion), verdict.step());
  }

  /** What the recording holds instead; the place in the teacher's file is none of the student's. */
  private static String found(Verdict verdict, Criterion criterion) {
    String place = criterion.place().file() + ":";
    String message = verdict.message();
    return message.startsWith(place)
        ? message.substring(place.length()).replaceFirst("^\\d+: ", "")
        : message;
  }

  private Grade.Result ofAnswer(Criterion criterion) {
    String key = String.valueOf(criterion.answer());
    Yaml given = answers.to(key);
    if (given == null) {
      String found = answers.problem().isEmpty() ? "found none" : answers.problem();
      return missed(criterion, "expected an answer to '" + key + "', " + found, 0);
    }
    return criterion.is().isEmpty() ? claimed(criterion, given) : chosen(criterion, given);
  }

  private static Grade.Result chosen(Criterion criterion, Yaml given) {
    String answer = given instanceof Yaml.Scalar scalar ? plain(scalar.value()) : "";
    boolean right = criterion.is().stream().anyMatch(each -> plain(each).equals(answer));
    return right
        ? new Grade.Result(criterion, true, "", 0)
        : missed(criterion, "another answer to '" + criterion.answer() + "' is right", 0);
  }

  private static String plain(@Nullable Object value) {
    return String.valueOf(value).strip().toLowerCase(Locale.ROOT);
  }

  /** A claim is right that holds, says more than that there is something, and means the events. */
  private Grade.Result claimed(Criterion criterion, Yaml given) {
    Claim claim = Claim.read(given, "");
    Verdict verdict = claim.on(run);
    if (!verdict.holds()) {
      return missed(criterion, verdict.message(), verdict.step());
    }
    if (criterion.holds() > 0) {
      return defended(criterion, given, claim, verdict);
    }
    List<Integer> meant = claimOf(criterion).steps(run);
    if (meant.isEmpty() || !claim.steps(run).equals(meant)) {
      return missed(
          criterion, given.place() + ": the claim holds, but of other events", verdict.step());
    }
    return new Grade.Result(criterion, true, "", verdict.step());
  }

  /** A claim of the student's own, about whatever they like. */
  private Grade.Result defended(Criterion criterion, Yaml given, Claim claim, Verdict verdict) {
    int events = claim.steps(run).size();
    String problem =
        !claim.asserts()
            ? "the claim asserts nothing of what it means"
            : !criterion.says().isEmpty() && !claim.saysAny(criterion.says())
                ? "expected a claim with one of " + String.join(", ", criterion.says())
                : events < criterion.holds()
                    ? "expected a claim about " + criterion.holds() + " events, found " + events
                    : "";
    return problem.isEmpty()
        ? new Grade.Result(criterion, true, "", verdict.step())
        : missed(criterion, given.place() + ": " + problem, verdict.step());
  }

  private static Grade.Result missed(Criterion criterion, String message, int step) {
    return new Grade.Result(criterion, false, message, step);
  }

  private static Claim claimOf(Criterion criterion) {
    Claim claim = criterion.claim();
    if (claim == null) {
      throw new IllegalStateException("a criterion without a claim has answers");
    }
    return claim;
  }
}
