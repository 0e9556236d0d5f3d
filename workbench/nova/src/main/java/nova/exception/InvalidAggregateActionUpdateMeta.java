package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidAggregateActionUpdateMeta")
public class InvalidAggregateActionUpdateMeta extends InvalidAggregateAction {
  public static final String MSG_FMT =
      "Cannot update metadata of aggregate %(aggregate_id)s. Reason: " + "%(reason)s.";
  private static final long serialVersionUID = 1L;

  public InvalidAggregateActionUpdateMeta() {
    this(MSG_FMT, null, null);
  }

  public InvalidAggregateActionUpdateMeta(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidAggregateActionUpdateMeta(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidAggregateActionUpdateMeta(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidAggregateActionUpdateMeta(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
