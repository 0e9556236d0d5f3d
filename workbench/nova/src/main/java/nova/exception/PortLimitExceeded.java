package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::PortLimitExceeded")
public class PortLimitExceeded extends QuotaError {
  public static final String MSG_FMT = "Maximum number of ports exceeded";
  private static final long serialVersionUID = 1L;

  public PortLimitExceeded() {
    this(MSG_FMT, null, null);
  }

  public PortLimitExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public PortLimitExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public PortLimitExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected PortLimitExceeded(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
