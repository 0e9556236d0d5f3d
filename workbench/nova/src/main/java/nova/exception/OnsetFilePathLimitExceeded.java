package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::OnsetFilePathLimitExceeded")
public class OnsetFilePathLimitExceeded extends OnsetFileLimitExceeded {
  public static final String MSG_FMT = "Personality file path too long";
  private static final long serialVersionUID = 1L;

  public OnsetFilePathLimitExceeded() {
    this(MSG_FMT, null, null);
  }

  public OnsetFilePathLimitExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public OnsetFilePathLimitExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public OnsetFilePathLimitExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected OnsetFilePathLimitExceeded(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
