package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::QuotaExists")
public class QuotaExists extends NovaException {
  public static final String MSG_FMT =
      "Quota exists for project %(project_id)s, resource %(resource)s";
  private static final long serialVersionUID = 1L;

  public QuotaExists() {
    this(MSG_FMT, null, null);
  }

  public QuotaExists(String message) {
    this(MSG_FMT, message, null);
  }

  public QuotaExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public QuotaExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected QuotaExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
