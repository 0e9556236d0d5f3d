package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidAggregateActionUpdate")
public class InvalidAggregateActionUpdate extends InvalidAggregateAction {
  public static final String MSG_FMT =
      "Cannot update aggregate %(aggregate_id)s. Reason: %(reason)s.";
  private static final long serialVersionUID = 1L;

  public InvalidAggregateActionUpdate() {
    this(MSG_FMT, null, null);
  }

  public InvalidAggregateActionUpdate(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidAggregateActionUpdate(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidAggregateActionUpdate(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidAggregateActionUpdate(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
