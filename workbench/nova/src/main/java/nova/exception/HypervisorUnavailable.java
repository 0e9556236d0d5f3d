package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::HypervisorUnavailable")
public class HypervisorUnavailable extends NovaException {
  public static final String MSG_FMT = "Connection to the hypervisor is broken on host: %(host)s";
  private static final long serialVersionUID = 1L;

  public HypervisorUnavailable() {
    this(MSG_FMT, null, null);
  }

  public HypervisorUnavailable(String message) {
    this(MSG_FMT, message, null);
  }

  public HypervisorUnavailable(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public HypervisorUnavailable(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected HypervisorUnavailable(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
