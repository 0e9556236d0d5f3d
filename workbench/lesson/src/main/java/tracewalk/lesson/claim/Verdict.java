package tracewalk.lesson.claim;

/**
 * What a recording says to a claim.
 *
 * @param message empty when it holds, else one line: what was claimed and what the recording holds
 * @param step the first step that it speaks of, or 0
 */
public record Verdict(Outcome outcome, String message, int step) {

  /** Unmatched means that the events it speaks of are not in the recording at all. */
  public enum Outcome {
    HELD,
    FALSE,
    UNMATCHED
  }

  static Verdict held(int step) {
    return new Verdict(Outcome.HELD, "", step);
  }

  static Verdict broken(String message, int step) {
    return new Verdict(Outcome.FALSE, message, step);
  }

  static Verdict unmatched(String message) {
    return new Verdict(Outcome.UNMATCHED, message, 0);
  }

  public boolean holds() {
    return outcome == Outcome.HELD;
  }
}
