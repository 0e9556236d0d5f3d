package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMForLegacy")
public class InvalidBDMForLegacy extends InvalidBDM {
  public static final String MSG_FMT =
      "Block Device Mapping cannot be converted to legacy format. ";
  private static final long serialVersionUID = 1L;

  public InvalidBDMForLegacy() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMForLegacy(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMForLegacy(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMForLegacy(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMForLegacy(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
