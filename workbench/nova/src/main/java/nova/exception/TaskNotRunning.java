package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::TaskNotRunning")
public class TaskNotRunning extends NovaException {
  public static final String MSG_FMT = "Task %(task_name)s is not running on host %(host)s";
  private static final long serialVersionUID = 1L;

  public TaskNotRunning() {
    this(MSG_FMT, null, null);
  }

  public TaskNotRunning(String message) {
    this(MSG_FMT, message, null);
  }

  public TaskNotRunning(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public TaskNotRunning(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected TaskNotRunning(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
