package oslo.messaging;

import java.util.List;
import runtime.Text;

/** An error of the other side whose type may not be rebuilt here. */
public class RemoteError extends MessagingException {
  private static final long serialVersionUID = 1L;

  private final String excType;
  private final String value;

  public RemoteError(String excType, String value, List<?> traceback) {
    super("Remote error: " + excType + " " + value + "\n" + Text.str(traceback) + ".");
    this.excType = excType;
    this.value = value;
  }

  public String excType() {
    return excType;
  }

  public String value() {
    return value;
  }

  @Override
  protected String module() {
    return "oslo_messaging.rpc.client";
  }
}
