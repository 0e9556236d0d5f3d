package oslo.messaging;

/** A failure of the transport itself. */
public class TransportDriverError extends MessagingException {
  private static final long serialVersionUID = 1L;

  public TransportDriverError(String message) {
    super(message);
  }
}
