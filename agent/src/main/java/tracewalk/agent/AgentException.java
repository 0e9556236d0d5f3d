package tracewalk.agent;

/** A reason not to record, in one line. */
final class AgentException extends RuntimeException {

  private static final long serialVersionUID = 1;

  AgentException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
