package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceActionNotFound")
public class InstanceActionNotFound extends NovaException {
  public static final String MSG_FMT =
      "Action for request_id %(request_id)s on instance %(instance_uuid)s not " + "found";
  private static final long serialVersionUID = 1L;

  public InstanceActionNotFound() {
    this(MSG_FMT, null, null);
  }

  public InstanceActionNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceActionNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceActionNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceActionNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
