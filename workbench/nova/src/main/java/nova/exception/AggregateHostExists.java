package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::AggregateHostExists")
public class AggregateHostExists extends NovaException {
  public static final String MSG_FMT = "Aggregate %(aggregate_id)s already has host %(host)s.";
  private static final long serialVersionUID = 1L;

  public AggregateHostExists() {
    this(MSG_FMT, null, null);
  }

  public AggregateHostExists(String message) {
    this(MSG_FMT, message, null);
  }

  public AggregateHostExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public AggregateHostExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected AggregateHostExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
