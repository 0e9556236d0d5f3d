package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceNotRescuable")
public class InstanceNotRescuable extends Invalid {
  public static final String MSG_FMT = "Instance %(instance_id)s cannot be rescued: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InstanceNotRescuable() {
    this(MSG_FMT, null, null);
  }

  public InstanceNotRescuable(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceNotRescuable(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceNotRescuable(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceNotRescuable(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
