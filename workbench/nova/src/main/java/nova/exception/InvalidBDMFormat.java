package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMFormat")
public class InvalidBDMFormat extends InvalidBDM {
  public static final String MSG_FMT = "Block Device Mapping is Invalid: %(details)s";
  private static final long serialVersionUID = 1L;

  public InvalidBDMFormat() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMFormat(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMFormat(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMFormat(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMFormat(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
