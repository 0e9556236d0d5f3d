package tracewalk.agent.format;

/** What a recorded event says. */
public enum EventKind {
  ENTER,
  RETURN,
  THROW,
  SEND,
  RECEIVE,
  MARK,
  LINE
}
