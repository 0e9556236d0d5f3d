package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::HostNotFound")
public class HostNotFound extends NotFound {
  public static final String MSG_FMT = "Host %(host)s could not be found.";
  private static final long serialVersionUID = 1L;

  public HostNotFound() {
    this(MSG_FMT, null, null);
  }

  public HostNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public HostNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public HostNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected HostNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
