package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ObjectActionError")
public class ObjectActionError extends NovaException {
  public static final String MSG_FMT = "Object action %(action)s failed because: %(reason)s";
  private static final long serialVersionUID = 1L;

  public ObjectActionError() {
    this(MSG_FMT, null, null);
  }

  public ObjectActionError(String message) {
    this(MSG_FMT, message, null);
  }

  public ObjectActionError(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ObjectActionError(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ObjectActionError(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
