package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidAggregateActionDelete")
public class InvalidAggregateActionDelete extends InvalidAggregateAction {
  public static final String MSG_FMT =
      "Cannot remove host from aggregate %(aggregate_id)s. Reason: %(reason)s.";
  private static final long serialVersionUID = 1L;

  public InvalidAggregateActionDelete() {
    this(MSG_FMT, null, null);
  }

  public InvalidAggregateActionDelete(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidAggregateActionDelete(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidAggregateActionDelete(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidAggregateActionDelete(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
