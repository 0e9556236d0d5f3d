package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::QuotaError")
public class QuotaError extends NovaException {
  public static final String MSG_FMT = "Quota exceeded: code=%(code)s";
  private static final long serialVersionUID = 1L;

  public QuotaError() {
    this(MSG_FMT, null, null);
  }

  public QuotaError(String message) {
    this(MSG_FMT, message, null);
  }

  public QuotaError(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public QuotaError(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected QuotaError(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }

  @Override
  public int code() {
    return 413;
  }
}
