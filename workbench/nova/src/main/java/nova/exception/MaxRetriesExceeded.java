package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MaxRetriesExceeded")
public class MaxRetriesExceeded extends NoValidHost {
  public static final String MSG_FMT = "Exceeded maximum number of retries. %(reason)s";
  private static final long serialVersionUID = 1L;

  public MaxRetriesExceeded() {
    this(MSG_FMT, null, null);
  }

  public MaxRetriesExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public MaxRetriesExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MaxRetriesExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MaxRetriesExceeded(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
