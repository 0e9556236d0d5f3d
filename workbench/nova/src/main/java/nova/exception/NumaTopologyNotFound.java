package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::NumaTopologyNotFound")
public class NumaTopologyNotFound extends NotFound {
  public static final String MSG_FMT =
      "Instance %(instance_uuid)s does not specify a NUMA topology";
  private static final long serialVersionUID = 1L;

  public NumaTopologyNotFound() {
    this(MSG_FMT, null, null);
  }

  public NumaTopologyNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public NumaTopologyNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public NumaTopologyNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected NumaTopologyNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
