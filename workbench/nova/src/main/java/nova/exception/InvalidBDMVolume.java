package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMVolume")
public class InvalidBDMVolume extends InvalidBDM {
  public static final String MSG_FMT =
      "Block Device Mapping is Invalid: failed to get volume %(id)s.";
  private static final long serialVersionUID = 1L;

  public InvalidBDMVolume() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMVolume(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMVolume(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMVolume(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMVolume(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
