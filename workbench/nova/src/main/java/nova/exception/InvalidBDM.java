package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDM")
public class InvalidBDM extends Invalid {
  public static final String MSG_FMT = "Block Device Mapping is Invalid.";
  private static final long serialVersionUID = 1L;

  public InvalidBDM() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDM(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDM(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDM(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDM(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
