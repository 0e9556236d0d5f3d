package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::QuotaNotFound")
public class QuotaNotFound extends NotFound {
  public static final String MSG_FMT = "Quota could not be found";
  private static final long serialVersionUID = 1L;

  public QuotaNotFound() {
    this(MSG_FMT, null, null);
  }

  public QuotaNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public QuotaNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public QuotaNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected QuotaNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
