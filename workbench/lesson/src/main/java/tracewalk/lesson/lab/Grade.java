package tracewalk.lesson.lab;

import java.util.List;

/**
 * What became of one student's work.
 *
 * @param work where it was found, for the one who reads
 * @param reason why it cannot be graded, or empty
 */
public record Grade(String work, String lab, String student, List<Result> results, String reason) {

  /** How it ended. */
  public enum State {
    PASSED,
    FAILED,
    UNGRADABLE
  }

  /** What became of one criterion; {@code message} tells what was found instead, and where. */
  public record Result(Criterion criterion, boolean met, String message, int step) {

    public int points() {
      return met ? criterion.points() : 0;
    }
  }

  /** Work that tells nothing, with the reason. */
  public static Grade ungradable(String work, String lab, String student, String reason) {
    return new Grade(work, lab, student, List.of(), reason);
  }

  public State state() {
    if (!reason.isEmpty() || results.isEmpty()) {
      return State.UNGRADABLE;
    }
    return results.stream().allMatch(Result::met) ? State.PASSED : State.FAILED;
  }

  public int points() {
    return results.stream().mapToInt(Result::points).sum();
  }

  public int most() {
    return results.stream().mapToInt(result -> result.criterion().points()).sum();
  }
}
