package oslo.messaging;

/** The transport refused a message. */
public class ClientSendError extends MessagingException {
  private static final long serialVersionUID = 1L;

  public ClientSendError(Target target, TransportDriverError cause) {
    super("Failed to send to target \"" + target + "\": " + cause.getMessage());
  }
}
