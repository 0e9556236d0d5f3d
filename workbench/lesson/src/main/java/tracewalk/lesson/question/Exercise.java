package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.claim.Verdict;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.Words;

/**
 * A question that somebody wrote. Each of its answers is a claim: the run says yes to the right one
 * and no to every other, or the question is not asked.
 */
public record Exercise(Place place, Words text, Answer right, List<Answer> wrong) {

  /** An answer to choose, why it is right or wrong, and what it says of the run. */
  public record Answer(Words text, Words why, Claim claim) {}

  /** What all answers claim, the right one first. */
  public List<Claim> claims() {
    return Stream.concat(Stream.of(right), wrong.stream()).map(Answer::claim).toList();
  }

  /** Whether a claim is that of an answer that must be false. */
  public boolean refutes(Claim claim) {
    return wrong.stream().anyMatch(answer -> answer.claim().equals(claim));
  }

  /**
   * The question with its answers mixed.
   *
   * @param scenario whose run it is; answers that speak of another run are taken at their word
   * @return null where the run does not tell the answers apart
   */
  public @Nullable Question in(String scenario, Run run, long seed) {
    List<Choice> choices = new ArrayList<>();
    for (Answer answer : wrong) {
      boolean own = answer.claim().scenario().equals(scenario);
      Verdict verdict = answer.claim().on(run);
      if (own && verdict.holds()) {
        return null;
      }
      choices.add(choice(answer, own ? verdict.step() : 0));
    }
    boolean own = right.claim().scenario().equals(scenario);
    Verdict verdict = right.claim().on(run);
    if (own && !verdict.holds()) {
      return null;
    }
    int step = own ? verdict.step() : 0;
    Choice answer = choice(right, step);
    choices.add(answer);
    List<Choice> mixed = List.copyOf(new Draw(seed).shuffled(choices));
    return new Question(Kind.WRITTEN, text, step, 0, 0, "", mixed, mixed.indexOf(answer));
  }

  private static Choice choice(Answer answer, int step) {
    return new Choice(answer.text(), answer.text().en(), answer.why(), step);
  }
}
