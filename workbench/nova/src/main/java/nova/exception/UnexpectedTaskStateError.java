package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::UnexpectedTaskStateError")
public class UnexpectedTaskStateError extends InstanceUpdateConflict {
  private static final long serialVersionUID = 1L;

  public UnexpectedTaskStateError() {
    this(MSG_FMT, null, null);
  }

  public UnexpectedTaskStateError(String message) {
    this(MSG_FMT, message, null);
  }

  public UnexpectedTaskStateError(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public UnexpectedTaskStateError(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected UnexpectedTaskStateError(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
