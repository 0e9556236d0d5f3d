package oslo.messaging;

/** A URL that names no transport. */
public class InvalidTransportURL extends MessagingException {
  private static final long serialVersionUID = 1L;

  private final String url;

  public InvalidTransportURL(String url, String reason) {
    super(reason);
    this.url = url;
  }

  public String url() {
    return url;
  }
}
