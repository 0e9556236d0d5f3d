package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceNotReady")
public class InstanceNotReady extends Invalid {
  public static final String MSG_FMT = "Instance %(instance_id)s is not ready";
  private static final long serialVersionUID = 1L;

  public InstanceNotReady() {
    this(MSG_FMT, null, null);
  }

  public InstanceNotReady(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceNotReady(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceNotReady(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceNotReady(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
