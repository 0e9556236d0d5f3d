package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::SecurityGroupNotExistsForInstance")
public class SecurityGroupNotExistsForInstance extends Invalid {
  public static final String MSG_FMT =
      "Security group %(security_group_id)s is not associated with the "
          + "instance %(instance_id)s";
  private static final long serialVersionUID = 1L;

  public SecurityGroupNotExistsForInstance() {
    this(MSG_FMT, null, null);
  }

  public SecurityGroupNotExistsForInstance(String message) {
    this(MSG_FMT, message, null);
  }

  public SecurityGroupNotExistsForInstance(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public SecurityGroupNotExistsForInstance(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected SecurityGroupNotExistsForInstance(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
