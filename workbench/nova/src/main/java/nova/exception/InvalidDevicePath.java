package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidDevicePath")
public class InvalidDevicePath extends Invalid {
  public static final String MSG_FMT = "The supplied device path (%(path)s) is invalid.";
  private static final long serialVersionUID = 1L;

  public InvalidDevicePath() {
    this(MSG_FMT, null, null);
  }

  public InvalidDevicePath(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidDevicePath(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidDevicePath(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidDevicePath(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
