package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceGroupNotFound")
public class InstanceGroupNotFound extends NotFound {
  public static final String MSG_FMT = "Instance group %(group_uuid)s could not be found.";
  private static final long serialVersionUID = 1L;

  public InstanceGroupNotFound() {
    this(MSG_FMT, null, null);
  }

  public InstanceGroupNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceGroupNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceGroupNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceGroupNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
