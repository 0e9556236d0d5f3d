package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidQuotaMethodUsage")
public class InvalidQuotaMethodUsage extends Invalid {
  public static final String MSG_FMT = "Wrong quota method %(method)s used on resource %(res)s";
  private static final long serialVersionUID = 1L;

  public InvalidQuotaMethodUsage() {
    this(MSG_FMT, null, null);
  }

  public InvalidQuotaMethodUsage(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidQuotaMethodUsage(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidQuotaMethodUsage(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidQuotaMethodUsage(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
