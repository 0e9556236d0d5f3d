package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceUpdateConflict")
public class InstanceUpdateConflict extends NovaException {
  public static final String MSG_FMT =
      "Conflict updating instance %(instance_uuid)s. Expected: %(expected)s. "
          + "Actual: %(actual)s";
  private static final long serialVersionUID = 1L;

  public InstanceUpdateConflict() {
    this(MSG_FMT, null, null);
  }

  public InstanceUpdateConflict(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceUpdateConflict(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceUpdateConflict(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceUpdateConflict(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
