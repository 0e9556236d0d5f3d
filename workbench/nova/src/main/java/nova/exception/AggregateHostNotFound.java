package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::AggregateHostNotFound")
public class AggregateHostNotFound extends NotFound {
  public static final String MSG_FMT = "Aggregate %(aggregate_id)s has no host %(host)s.";
  private static final long serialVersionUID = 1L;

  public AggregateHostNotFound() {
    this(MSG_FMT, null, null);
  }

  public AggregateHostNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public AggregateHostNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public AggregateHostNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected AggregateHostNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
