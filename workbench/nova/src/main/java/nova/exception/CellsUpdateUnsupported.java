package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CellsUpdateUnsupported")
public class CellsUpdateUnsupported extends NovaException {
  public static final String MSG_FMT = "Cannot update cells configuration file.";
  private static final long serialVersionUID = 1L;

  public CellsUpdateUnsupported() {
    this(MSG_FMT, null, null);
  }

  public CellsUpdateUnsupported(String message) {
    this(MSG_FMT, message, null);
  }

  public CellsUpdateUnsupported(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CellsUpdateUnsupported(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CellsUpdateUnsupported(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
