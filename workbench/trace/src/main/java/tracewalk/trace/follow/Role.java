package tracewalk.trace.follow;

/** What an object was in the step that showed it. */
public enum Role {
  RECEIVER,
  ARGUMENT,
  RESULT,
  /** The receiver when the call ended. */
  AFTER,
  THROWN,
  /** No object: a message that is sent, an option that is read. */
  EVENT
}
