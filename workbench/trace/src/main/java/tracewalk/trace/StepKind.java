package tracewalk.trace;

import tracewalk.agent.format.EventKind;

/** What happens at a step. */
public enum StepKind {
  CALL,
  RETURN,
  THROW,
  SEND,
  RECEIVE;

  static StepKind of(EventKind kind) {
    return switch (kind) {
      case ENTER -> CALL;
      case RETURN -> RETURN;
      case THROW -> THROW;
      case SEND -> SEND;
      case RECEIVE -> RECEIVE;
      case MARK, LINE -> throw new IllegalArgumentException(kind + " is no step");
    };
  }
}
