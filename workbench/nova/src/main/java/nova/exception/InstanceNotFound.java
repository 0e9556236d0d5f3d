package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceNotFound")
public class InstanceNotFound extends NotFound {
  public static final String MSG_FMT = "Instance %(instance_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public InstanceNotFound() {
    this(MSG_FMT, null, null);
  }

  public InstanceNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
