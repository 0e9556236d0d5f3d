package tracewalk.trace;

/** How a call ended; {@code OPEN} when the recording ends first. */
public enum Outcome {
  RETURNED,
  THREW,
  OPEN
}
