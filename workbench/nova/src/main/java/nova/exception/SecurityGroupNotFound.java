package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::SecurityGroupNotFound")
public class SecurityGroupNotFound extends NotFound {
  public static final String MSG_FMT = "Security group %(security_group_id)s not found.";
  private static final long serialVersionUID = 1L;

  public SecurityGroupNotFound() {
    this(MSG_FMT, null, null);
  }

  public SecurityGroupNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public SecurityGroupNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public SecurityGroupNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected SecurityGroupNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
