package oslo.messaging;

/** A URL that names no transport. */
public class InvalidTransportURL extends MessagingException {
  private static final long serialVersionUID = 1L;

  public InvalidTransportURL(String url, String reason) {
    super("Invalid transport URL \"" + url + "\": " + reason);
  }
}
