package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ClassNotFound")
public class ClassNotFound extends NotFound {
  public static final String MSG_FMT = "Class %(class_name)s could not be found: %(exception)s";
  private static final long serialVersionUID = 1L;

  public ClassNotFound() {
    this(MSG_FMT, null, null);
  }

  public ClassNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public ClassNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ClassNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ClassNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
