package oslo.messaging;

/** Base of what the dispatcher cannot serve. */
public class RPCDispatcherError extends MessagingException {
  private static final long serialVersionUID = 1L;

  public RPCDispatcherError(String message) {
    super(message);
  }

  @Override
  protected String module() {
    return "oslo_messaging.rpc.dispatcher";
  }
}
