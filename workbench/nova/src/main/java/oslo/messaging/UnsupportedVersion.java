package oslo.messaging;

/** No endpoint speaks the version asked for. */
public class UnsupportedVersion extends RPCDispatcherError {
  private static final long serialVersionUID = 1L;

  public UnsupportedVersion(String version, String method) {
    super("Endpoint does not support RPC version " + version + ". Attempted method: " + method);
  }
}
