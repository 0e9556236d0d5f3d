package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::OnsetFileLimitExceeded")
public class OnsetFileLimitExceeded extends QuotaError {
  public static final String MSG_FMT = "Personality file limit exceeded";
  private static final long serialVersionUID = 1L;

  public OnsetFileLimitExceeded() {
    this(MSG_FMT, null, null);
  }

  public OnsetFileLimitExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public OnsetFileLimitExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public OnsetFileLimitExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected OnsetFileLimitExceeded(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
