package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMSnapshot")
public class InvalidBDMSnapshot extends InvalidBDM {
  public static final String MSG_FMT =
      "Block Device Mapping is Invalid: failed to get snapshot %(id)s.";
  private static final long serialVersionUID = 1L;

  public InvalidBDMSnapshot() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMSnapshot(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMSnapshot(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMSnapshot(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMSnapshot(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
