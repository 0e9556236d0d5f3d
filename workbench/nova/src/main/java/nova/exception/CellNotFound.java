package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CellNotFound")
public class CellNotFound extends NotFound {
  public static final String MSG_FMT = "Cell %(cell_name)s doesn't exist.";
  private static final long serialVersionUID = 1L;

  public CellNotFound() {
    this(MSG_FMT, null, null);
  }

  public CellNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public CellNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CellNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CellNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
