package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ServiceUnavailable")
public class ServiceUnavailable extends Invalid {
  public static final String MSG_FMT = "Service is unavailable at this time.";
  private static final long serialVersionUID = 1L;

  public ServiceUnavailable() {
    this(MSG_FMT, null, null);
  }

  public ServiceUnavailable(String message) {
    this(MSG_FMT, message, null);
  }

  public ServiceUnavailable(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ServiceUnavailable(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ServiceUnavailable(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
