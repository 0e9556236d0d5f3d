package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::PolicyNotAuthorized")
public class PolicyNotAuthorized extends Forbidden {
  public static final String MSG_FMT = "Policy doesn't allow %(action)s to be performed.";
  private static final long serialVersionUID = 1L;

  public PolicyNotAuthorized() {
    this(MSG_FMT, null, null);
  }

  public PolicyNotAuthorized(String message) {
    this(MSG_FMT, message, null);
  }

  public PolicyNotAuthorized(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public PolicyNotAuthorized(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected PolicyNotAuthorized(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
