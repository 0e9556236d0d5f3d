package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::OnsetFileContentLimitExceeded")
public class OnsetFileContentLimitExceeded extends OnsetFileLimitExceeded {
  public static final String MSG_FMT = "Personality file content too long";
  private static final long serialVersionUID = 1L;

  public OnsetFileContentLimitExceeded() {
    this(MSG_FMT, null, null);
  }

  public OnsetFileContentLimitExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public OnsetFileContentLimitExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public OnsetFileContentLimitExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected OnsetFileContentLimitExceeded(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
