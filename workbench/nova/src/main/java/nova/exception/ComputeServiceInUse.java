package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ComputeServiceInUse")
public class ComputeServiceInUse extends NovaException {
  public static final String MSG_FMT = "Compute service of %(host)s is still in use.";
  private static final long serialVersionUID = 1L;

  public ComputeServiceInUse() {
    this(MSG_FMT, null, null);
  }

  public ComputeServiceInUse(String message) {
    this(MSG_FMT, message, null);
  }

  public ComputeServiceInUse(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ComputeServiceInUse(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ComputeServiceInUse(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
