package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceInvalidState")
public class InstanceInvalidState extends Invalid {
  public static final String MSG_FMT =
      "Instance %(instance_uuid)s in %(attr)s %(state)s. Cannot %(method)s "
          + "while the instance is in this state.";
  private static final long serialVersionUID = 1L;

  public InstanceInvalidState() {
    this(MSG_FMT, null, null);
  }

  public InstanceInvalidState(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceInvalidState(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceInvalidState(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceInvalidState(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
