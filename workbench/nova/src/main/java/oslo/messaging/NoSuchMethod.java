package oslo.messaging;

/** No endpoint of the right version has the method. */
public class NoSuchMethod extends RPCDispatcherError {
  private static final long serialVersionUID = 1L;

  public NoSuchMethod(String method) {
    super("Endpoint does not support RPC method " + method);
  }
}
