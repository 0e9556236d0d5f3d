package oslo.messaging;

/** A transport that is not available. */
public class DriverLoadFailure extends MessagingException {
  private static final long serialVersionUID = 1L;

  public DriverLoadFailure(String driver, String reason) {
    super("Failed to load transport driver \"" + driver + "\": " + reason);
  }
}
