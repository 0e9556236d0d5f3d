package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ProjectUserQuotaNotFound")
public class ProjectUserQuotaNotFound extends QuotaNotFound {
  public static final String MSG_FMT =
      "Quota for user %(user_id)s in project %(project_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public ProjectUserQuotaNotFound() {
    this(MSG_FMT, null, null);
  }

  public ProjectUserQuotaNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public ProjectUserQuotaNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ProjectUserQuotaNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ProjectUserQuotaNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
