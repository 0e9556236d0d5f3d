package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidAggregateAction")
public class InvalidAggregateAction extends Invalid {
  public static final String MSG_FMT = "Unacceptable parameters.";
  private static final long serialVersionUID = 1L;

  public InvalidAggregateAction() {
    this(MSG_FMT, null, null);
  }

  public InvalidAggregateAction(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidAggregateAction(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidAggregateAction(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidAggregateAction(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }

  @Override
  public int code() {
    return 400;
  }
}
