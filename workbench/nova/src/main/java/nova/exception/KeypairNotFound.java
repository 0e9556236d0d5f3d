package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::KeypairNotFound")
public class KeypairNotFound extends NotFound {
  public static final String MSG_FMT = "Keypair %(name)s not found for user %(user_id)s";
  private static final long serialVersionUID = 1L;

  public KeypairNotFound() {
    this(MSG_FMT, null, null);
  }

  public KeypairNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public KeypairNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public KeypairNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected KeypairNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
