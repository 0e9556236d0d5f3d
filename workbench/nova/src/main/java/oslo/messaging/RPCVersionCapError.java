package oslo.messaging;

/** A message newer than the version cap allows. */
public class RPCVersionCapError extends MessagingException {
  private static final long serialVersionUID = 1L;

  public RPCVersionCapError(String version, String versionCap) {
    super(
        "Requested message version, "
            + version
            + " is incompatible.  It needs to be equal in major version and less than or equal in"
            + " minor version as the specified version cap "
            + versionCap
            + ".");
  }
}
