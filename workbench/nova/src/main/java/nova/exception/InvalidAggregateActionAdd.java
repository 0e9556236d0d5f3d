package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidAggregateActionAdd")
public class InvalidAggregateActionAdd extends InvalidAggregateAction {
  public static final String MSG_FMT =
      "Cannot add host to aggregate %(aggregate_id)s. Reason: %(reason)s.";
  private static final long serialVersionUID = 1L;

  public InvalidAggregateActionAdd() {
    this(MSG_FMT, null, null);
  }

  public InvalidAggregateActionAdd(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidAggregateActionAdd(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidAggregateActionAdd(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidAggregateActionAdd(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
