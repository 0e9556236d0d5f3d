package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidFixedIpAndMaxCountRequest")
public class InvalidFixedIpAndMaxCountRequest extends Invalid {
  public static final String MSG_FMT = "Failed to launch instances: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidFixedIpAndMaxCountRequest() {
    this(MSG_FMT, null, null);
  }

  public InvalidFixedIpAndMaxCountRequest(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidFixedIpAndMaxCountRequest(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidFixedIpAndMaxCountRequest(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidFixedIpAndMaxCountRequest(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
