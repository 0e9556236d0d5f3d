package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMEphemeralSize")
public class InvalidBDMEphemeralSize extends InvalidBDM {
  public static final String MSG_FMT =
      "Ephemeral disks requested are larger than the instance type allows.";
  private static final long serialVersionUID = 1L;

  public InvalidBDMEphemeralSize() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMEphemeralSize(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMEphemeralSize(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMEphemeralSize(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMEphemeralSize(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
