package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::QuotaResourceUnknown")
public class QuotaResourceUnknown extends QuotaNotFound {
  public static final String MSG_FMT = "Unknown quota resources %(unknown)s.";
  private static final long serialVersionUID = 1L;

  public QuotaResourceUnknown() {
    this(MSG_FMT, null, null);
  }

  public QuotaResourceUnknown(String message) {
    this(MSG_FMT, message, null);
  }

  public QuotaResourceUnknown(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public QuotaResourceUnknown(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected QuotaResourceUnknown(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
