package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidID")
public class InvalidID extends Invalid {
  public static final String MSG_FMT = "Invalid ID received %(id)s.";
  private static final long serialVersionUID = 1L;

  public InvalidID() {
    this(MSG_FMT, null, null);
  }

  public InvalidID(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidID(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidID(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidID(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
