package oslo.messaging;

/** A target that lacks what the operation needs. */
public class InvalidTarget extends MessagingException {
  private static final long serialVersionUID = 1L;

  public InvalidTarget(String message, Target target) {
    super(message + ":" + target);
  }
}
