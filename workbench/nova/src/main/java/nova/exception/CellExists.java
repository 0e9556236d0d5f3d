package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CellExists")
public class CellExists extends NovaException {
  public static final String MSG_FMT = "Cell with name %(name)s already exists.";
  private static final long serialVersionUID = 1L;

  public CellExists() {
    this(MSG_FMT, null, null);
  }

  public CellExists(String message) {
    this(MSG_FMT, message, null);
  }

  public CellExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CellExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CellExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
