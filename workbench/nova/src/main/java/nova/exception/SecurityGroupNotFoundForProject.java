package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::SecurityGroupNotFoundForProject")
public class SecurityGroupNotFoundForProject extends SecurityGroupNotFound {
  public static final String MSG_FMT =
      "Security group %(security_group_id)s not found for project " + "%(project_id)s.";
  private static final long serialVersionUID = 1L;

  public SecurityGroupNotFoundForProject() {
    this(MSG_FMT, null, null);
  }

  public SecurityGroupNotFoundForProject(String message) {
    this(MSG_FMT, message, null);
  }

  public SecurityGroupNotFoundForProject(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public SecurityGroupNotFoundForProject(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected SecurityGroupNotFoundForProject(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
