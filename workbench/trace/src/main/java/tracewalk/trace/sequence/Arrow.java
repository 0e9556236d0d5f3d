package tracewalk.trace.sequence;

/** What an arrow stands for. */
public enum Arrow {
  /** A call that is waited for. */
  CALL,
  /** The end of a call. */
  REPLY,
  /** The end of a call by an exception. */
  THROW,
  /** A message or a thread that nobody waits for. */
  CAST,
  /** A message that nobody took. */
  LOST
}
