package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::Invalid")
public class Invalid extends NovaException {
  public static final String MSG_FMT = "Unacceptable parameters.";
  private static final long serialVersionUID = 1L;

  public Invalid() {
    this(MSG_FMT, null, null);
  }

  public Invalid(String message) {
    this(MSG_FMT, message, null);
  }

  public Invalid(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public Invalid(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected Invalid(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }

  @Override
  public int code() {
    return 400;
  }
}
