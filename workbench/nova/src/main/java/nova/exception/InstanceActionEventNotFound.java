package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceActionEventNotFound")
public class InstanceActionEventNotFound extends NovaException {
  public static final String MSG_FMT = "Event %(event)s not found for action id %(action_id)s";
  private static final long serialVersionUID = 1L;

  public InstanceActionEventNotFound() {
    this(MSG_FMT, null, null);
  }

  public InstanceActionEventNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceActionEventNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceActionEventNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceActionEventNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
