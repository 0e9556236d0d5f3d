package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::KeyPairExists")
public class KeyPairExists extends NovaException {
  public static final String MSG_FMT = "Key pair '%(key_name)s' already exists.";
  private static final long serialVersionUID = 1L;

  public KeyPairExists() {
    this(MSG_FMT, null, null);
  }

  public KeyPairExists(String message) {
    this(MSG_FMT, message, null);
  }

  public KeyPairExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public KeyPairExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected KeyPairExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
