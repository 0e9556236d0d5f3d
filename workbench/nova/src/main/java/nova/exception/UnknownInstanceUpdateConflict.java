package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::UnknownInstanceUpdateConflict")
public class UnknownInstanceUpdateConflict extends InstanceUpdateConflict {
  public static final String MSG_FMT =
      "Conflict updating instance %(instance_uuid)s, but we were unable to "
          + "determine the cause";
  private static final long serialVersionUID = 1L;

  public UnknownInstanceUpdateConflict() {
    this(MSG_FMT, null, null);
  }

  public UnknownInstanceUpdateConflict(String message) {
    this(MSG_FMT, message, null);
  }

  public UnknownInstanceUpdateConflict(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public UnknownInstanceUpdateConflict(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected UnknownInstanceUpdateConflict(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
