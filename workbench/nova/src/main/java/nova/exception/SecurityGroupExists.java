package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::SecurityGroupExists")
public class SecurityGroupExists extends Invalid {
  public static final String MSG_FMT =
      "Security group %(security_group_name)s already exists for project " + "%(project_id)s.";
  private static final long serialVersionUID = 1L;

  public SecurityGroupExists() {
    this(MSG_FMT, null, null);
  }

  public SecurityGroupExists(String message) {
    this(MSG_FMT, message, null);
  }

  public SecurityGroupExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public SecurityGroupExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected SecurityGroupExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
