package oslo.messaging;

/** No answer in time, or nobody there to answer. */
public class MessagingTimeout extends MessagingException {
  private static final long serialVersionUID = 1L;

  public MessagingTimeout(String message) {
    super(message);
  }
}
