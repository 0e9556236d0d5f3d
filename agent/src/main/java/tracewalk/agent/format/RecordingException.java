package tracewalk.agent.format;

/** A file that is no readable recording; the message is one line that says what was found where. */
public final class RecordingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public RecordingException(String message) {
    super(message);
  }

  public RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
