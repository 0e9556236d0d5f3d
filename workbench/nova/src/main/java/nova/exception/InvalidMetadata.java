package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidMetadata")
public class InvalidMetadata extends Invalid {
  public static final String MSG_FMT = "Invalid metadata: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidMetadata() {
    this(MSG_FMT, null, null);
  }

  public InvalidMetadata(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidMetadata(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidMetadata(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidMetadata(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
