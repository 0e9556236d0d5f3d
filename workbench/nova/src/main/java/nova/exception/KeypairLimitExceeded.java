package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::KeypairLimitExceeded")
public class KeypairLimitExceeded extends QuotaError {
  public static final String MSG_FMT = "Maximum number of key pairs exceeded";
  private static final long serialVersionUID = 1L;

  public KeypairLimitExceeded() {
    this(MSG_FMT, null, null);
  }

  public KeypairLimitExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public KeypairLimitExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public KeypairLimitExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected KeypairLimitExceeded(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
