package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidInput")
public class InvalidInput extends Invalid {
  public static final String MSG_FMT = "Invalid input received: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidInput() {
    this(MSG_FMT, null, null);
  }

  public InvalidInput(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidInput(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidInput(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidInput(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
