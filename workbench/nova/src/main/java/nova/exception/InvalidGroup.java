package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidGroup")
public class InvalidGroup extends Invalid {
  public static final String MSG_FMT = "Group not valid. Reason: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidGroup() {
    this(MSG_FMT, null, null);
  }

  public InvalidGroup(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidGroup(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidGroup(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidGroup(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
