package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::TaskAlreadyRunning")
public class TaskAlreadyRunning extends NovaException {
  public static final String MSG_FMT = "Task %(task_name)s is already running on host %(host)s";
  private static final long serialVersionUID = 1L;

  public TaskAlreadyRunning() {
    this(MSG_FMT, null, null);
  }

  public TaskAlreadyRunning(String message) {
    this(MSG_FMT, message, null);
  }

  public TaskAlreadyRunning(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public TaskAlreadyRunning(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected TaskAlreadyRunning(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
