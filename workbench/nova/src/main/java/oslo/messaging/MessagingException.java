package oslo.messaging;

import runtime.PythonError;

/** Base of what goes wrong on the way of a message. */
public class MessagingException extends PythonError {
  private static final long serialVersionUID = 1L;

  public MessagingException(String message) {
    super(message);
  }

  @Override
  protected String module() {
    return "oslo_messaging.exceptions";
  }
}
