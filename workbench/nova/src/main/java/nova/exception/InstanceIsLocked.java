package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceIsLocked")
public class InstanceIsLocked extends InstanceInvalidState {
  public static final String MSG_FMT = "Instance %(instance_uuid)s is locked";
  private static final long serialVersionUID = 1L;

  public InstanceIsLocked() {
    this(MSG_FMT, null, null);
  }

  public InstanceIsLocked(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceIsLocked(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceIsLocked(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceIsLocked(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
