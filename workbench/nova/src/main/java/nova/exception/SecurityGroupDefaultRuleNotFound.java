package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::SecurityGroupDefaultRuleNotFound")
public class SecurityGroupDefaultRuleNotFound extends Invalid {
  public static final String MSG_FMT = "Security group default rule (%rule_id)s not found.";
  private static final long serialVersionUID = 1L;

  public SecurityGroupDefaultRuleNotFound() {
    this(MSG_FMT, null, null);
  }

  public SecurityGroupDefaultRuleNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public SecurityGroupDefaultRuleNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public SecurityGroupDefaultRuleNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected SecurityGroupDefaultRuleNotFound(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
