package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ComputeServiceUnavailable")
public class ComputeServiceUnavailable extends ServiceUnavailable {
  public static final String MSG_FMT = "Compute service of %(host)s is unavailable at this time.";
  private static final long serialVersionUID = 1L;

  public ComputeServiceUnavailable() {
    this(MSG_FMT, null, null);
  }

  public ComputeServiceUnavailable(String message) {
    this(MSG_FMT, message, null);
  }

  public ComputeServiceUnavailable(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ComputeServiceUnavailable(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ComputeServiceUnavailable(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
