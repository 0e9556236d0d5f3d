package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidKeypair")
public class InvalidKeypair extends Invalid {
  public static final String MSG_FMT = "Keypair data is invalid: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidKeypair() {
    this(MSG_FMT, null, null);
  }

  public InvalidKeypair(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidKeypair(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidKeypair(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidKeypair(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
