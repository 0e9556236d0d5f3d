package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::AggregateNotFound")
public class AggregateNotFound extends NotFound {
  public static final String MSG_FMT = "Aggregate %(aggregate_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public AggregateNotFound() {
    this(MSG_FMT, null, null);
  }

  public AggregateNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public AggregateNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public AggregateNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected AggregateNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
