package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidRequest")
public class InvalidRequest extends Invalid {
  public static final String MSG_FMT = "The request is invalid.";
  private static final long serialVersionUID = 1L;

  public InvalidRequest() {
    this(MSG_FMT, null, null);
  }

  public InvalidRequest(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidRequest(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidRequest(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidRequest(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
