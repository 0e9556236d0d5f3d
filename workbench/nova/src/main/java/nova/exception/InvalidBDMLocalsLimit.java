package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMLocalsLimit")
public class InvalidBDMLocalsLimit extends InvalidBDM {
  public static final String MSG_FMT =
      "Block Device Mapping is Invalid: You specified more local devices than "
          + "the limit allows";
  private static final long serialVersionUID = 1L;

  public InvalidBDMLocalsLimit() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMLocalsLimit(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMLocalsLimit(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMLocalsLimit(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMLocalsLimit(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
