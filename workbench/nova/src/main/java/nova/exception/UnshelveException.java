package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::UnshelveException")
public class UnshelveException extends NovaException {
  public static final String MSG_FMT = "Error during unshelve instance %(instance_id)s: %(reason)s";
  private static final long serialVersionUID = 1L;

  public UnshelveException() {
    this(MSG_FMT, null, null);
  }

  public UnshelveException(String message) {
    this(MSG_FMT, message, null);
  }

  public UnshelveException(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public UnshelveException(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected UnshelveException(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
