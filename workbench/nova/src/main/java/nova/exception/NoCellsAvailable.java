package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::NoCellsAvailable")
public class NoCellsAvailable extends NovaException {
  public static final String MSG_FMT = "No cells available matching scheduling criteria.";
  private static final long serialVersionUID = 1L;

  public NoCellsAvailable() {
    this(MSG_FMT, null, null);
  }

  public NoCellsAvailable(String message) {
    this(MSG_FMT, message, null);
  }

  public NoCellsAvailable(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public NoCellsAvailable(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected NoCellsAvailable(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
