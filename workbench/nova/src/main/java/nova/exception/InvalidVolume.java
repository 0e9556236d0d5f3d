package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidVolume")
public class InvalidVolume extends Invalid {
  public static final String MSG_FMT = "Invalid volume: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidVolume() {
    this(MSG_FMT, null, null);
  }

  public InvalidVolume(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidVolume(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidVolume(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidVolume(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
