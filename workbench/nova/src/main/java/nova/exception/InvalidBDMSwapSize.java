package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMSwapSize")
public class InvalidBDMSwapSize extends InvalidBDM {
  public static final String MSG_FMT = "Swap drive requested is larger than instance type allows.";
  private static final long serialVersionUID = 1L;

  public InvalidBDMSwapSize() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMSwapSize(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMSwapSize(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMSwapSize(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMSwapSize(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
