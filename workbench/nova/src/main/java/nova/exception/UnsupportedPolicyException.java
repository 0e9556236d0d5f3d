package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::UnsupportedPolicyException")
public class UnsupportedPolicyException extends Invalid {
  public static final String MSG_FMT = "ServerGroup policy is not supported: %(reason)s";
  private static final long serialVersionUID = 1L;

  public UnsupportedPolicyException() {
    this(MSG_FMT, null, null);
  }

  public UnsupportedPolicyException(String message) {
    this(MSG_FMT, message, null);
  }

  public UnsupportedPolicyException(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public UnsupportedPolicyException(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected UnsupportedPolicyException(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
