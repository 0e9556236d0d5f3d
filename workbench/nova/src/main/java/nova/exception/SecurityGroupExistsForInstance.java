package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::SecurityGroupExistsForInstance")
public class SecurityGroupExistsForInstance extends Invalid {
  public static final String MSG_FMT =
      "Security group %(security_group_id)s is already associated with the "
          + "instance %(instance_id)s";
  private static final long serialVersionUID = 1L;

  public SecurityGroupExistsForInstance() {
    this(MSG_FMT, null, null);
  }

  public SecurityGroupExistsForInstance(String message) {
    this(MSG_FMT, message, null);
  }

  public SecurityGroupExistsForInstance(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public SecurityGroupExistsForInstance(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected SecurityGroupExistsForInstance(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
