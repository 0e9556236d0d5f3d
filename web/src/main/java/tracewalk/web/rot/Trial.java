package tracewalk.web.rot;

/**
 * What became of one change.
 *
 * @param notice the first claim that turned red, with what it says, or how the run ended; empty
 *     where nothing was noticed
 * @param runs how many scenarios were run for it
 */
public record Trial(Change change, Outcome outcome, String notice, int runs) {

  /** How a change came out. */
  public enum Outcome {
    /** A claim turned red. */
    CLAIM,
    /** The run did not end as its scenario says, which is red as well. */
    RUN,
    MISSED,
    /** Nothing that was recorded differs, in no event and no value: there was nothing to notice. */
    UNSEEN,
    /** The changed class is none that a JVM takes: nothing was tried. */
    INVALID
  }

  public boolean isCaught() {
    return outcome == Outcome.CLAIM || outcome == Outcome.RUN;
  }
}
