package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ServiceNotFound")
public class ServiceNotFound extends NotFound {
  public static final String MSG_FMT = "Service %(service_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public ServiceNotFound() {
    this(MSG_FMT, null, null);
  }

  public ServiceNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public ServiceNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ServiceNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ServiceNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
