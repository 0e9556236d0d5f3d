package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::UnexpectedDeletingTaskStateError")
public class UnexpectedDeletingTaskStateError extends UnexpectedTaskStateError {
  private static final long serialVersionUID = 1L;

  public UnexpectedDeletingTaskStateError() {
    this(MSG_FMT, null, null);
  }

  public UnexpectedDeletingTaskStateError(String message) {
    this(MSG_FMT, message, null);
  }

  public UnexpectedDeletingTaskStateError(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public UnexpectedDeletingTaskStateError(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected UnexpectedDeletingTaskStateError(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
