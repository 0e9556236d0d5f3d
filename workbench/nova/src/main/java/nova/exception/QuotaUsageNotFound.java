package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::QuotaUsageNotFound")
public class QuotaUsageNotFound extends QuotaNotFound {
  public static final String MSG_FMT = "Quota usage for project %(project_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public QuotaUsageNotFound() {
    this(MSG_FMT, null, null);
  }

  public QuotaUsageNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public QuotaUsageNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public QuotaUsageNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected QuotaUsageNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
