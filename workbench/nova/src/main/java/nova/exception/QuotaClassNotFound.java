package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::QuotaClassNotFound")
public class QuotaClassNotFound extends QuotaNotFound {
  public static final String MSG_FMT = "Quota class %(class_name)s could not be found.";
  private static final long serialVersionUID = 1L;

  public QuotaClassNotFound() {
    this(MSG_FMT, null, null);
  }

  public QuotaClassNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public QuotaClassNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public QuotaClassNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected QuotaClassNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
