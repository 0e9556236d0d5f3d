package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidHypervisorType")
public class InvalidHypervisorType extends Invalid {
  public static final String MSG_FMT = "The supplied hypervisor type of is invalid.";
  private static final long serialVersionUID = 1L;

  public InvalidHypervisorType() {
    this(MSG_FMT, null, null);
  }

  public InvalidHypervisorType(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidHypervisorType(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidHypervisorType(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidHypervisorType(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
