package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidQuotaValue")
public class InvalidQuotaValue extends Invalid {
  public static final String MSG_FMT =
      "Change would make usage less than 0 for the following resources: " + "%(unders)s";
  private static final long serialVersionUID = 1L;

  public InvalidQuotaValue() {
    this(MSG_FMT, null, null);
  }

  public InvalidQuotaValue(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidQuotaValue(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidQuotaValue(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidQuotaValue(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
