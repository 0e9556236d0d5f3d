package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ProjectQuotaNotFound")
public class ProjectQuotaNotFound extends QuotaNotFound {
  public static final String MSG_FMT = "Quota for project %(project_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public ProjectQuotaNotFound() {
    this(MSG_FMT, null, null);
  }

  public ProjectQuotaNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public ProjectQuotaNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ProjectQuotaNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ProjectQuotaNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
