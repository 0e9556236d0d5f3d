package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CellTimeout")
public class CellTimeout extends NotFound {
  public static final String MSG_FMT = "Timeout waiting for response from cell";
  private static final long serialVersionUID = 1L;

  public CellTimeout() {
    this(MSG_FMT, null, null);
  }

  public CellTimeout(String message) {
    this(MSG_FMT, message, null);
  }

  public CellTimeout(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CellTimeout(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CellTimeout(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
