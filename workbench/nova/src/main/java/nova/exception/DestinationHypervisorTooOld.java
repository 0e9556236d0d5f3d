package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::DestinationHypervisorTooOld")
public class DestinationHypervisorTooOld extends Invalid {
  public static final String MSG_FMT =
      "The instance requires a newer hypervisor version than has been provided.";
  private static final long serialVersionUID = 1L;

  public DestinationHypervisorTooOld() {
    this(MSG_FMT, null, null);
  }

  public DestinationHypervisorTooOld(String message) {
    this(MSG_FMT, message, null);
  }

  public DestinationHypervisorTooOld(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public DestinationHypervisorTooOld(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected DestinationHypervisorTooOld(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
