package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ComputeHostNotFound")
public class ComputeHostNotFound extends HostNotFound {
  public static final String MSG_FMT = "Compute host %(host)s could not be found.";
  private static final long serialVersionUID = 1L;

  public ComputeHostNotFound() {
    this(MSG_FMT, null, null);
  }

  public ComputeHostNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public ComputeHostNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ComputeHostNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ComputeHostNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
