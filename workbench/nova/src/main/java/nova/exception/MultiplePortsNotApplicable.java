package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MultiplePortsNotApplicable")
public class MultiplePortsNotApplicable extends Invalid {
  public static final String MSG_FMT = "Failed to launch instances: %(reason)s";
  private static final long serialVersionUID = 1L;

  public MultiplePortsNotApplicable() {
    this(MSG_FMT, null, null);
  }

  public MultiplePortsNotApplicable(String message) {
    this(MSG_FMT, message, null);
  }

  public MultiplePortsNotApplicable(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MultiplePortsNotApplicable(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MultiplePortsNotApplicable(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
