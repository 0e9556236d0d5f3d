package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MarkerNotFound")
public class MarkerNotFound extends NotFound {
  public static final String MSG_FMT = "Marker %(marker)s could not be found.";
  private static final long serialVersionUID = 1L;

  public MarkerNotFound() {
    this(MSG_FMT, null, null);
  }

  public MarkerNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public MarkerNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MarkerNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MarkerNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
