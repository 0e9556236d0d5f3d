package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CellServiceAPIMethodNotFound")
public class CellServiceAPIMethodNotFound extends NotFound {
  public static final String MSG_FMT = "Service API method not found: %(detail)s";
  private static final long serialVersionUID = 1L;

  public CellServiceAPIMethodNotFound() {
    this(MSG_FMT, null, null);
  }

  public CellServiceAPIMethodNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public CellServiceAPIMethodNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CellServiceAPIMethodNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CellServiceAPIMethodNotFound(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
