package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidUUID")
public class InvalidUUID extends Invalid {
  public static final String MSG_FMT = "Expected a uuid but received %(uuid)s.";
  private static final long serialVersionUID = 1L;

  public InvalidUUID() {
    this(MSG_FMT, null, null);
  }

  public InvalidUUID(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidUUID(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidUUID(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidUUID(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
