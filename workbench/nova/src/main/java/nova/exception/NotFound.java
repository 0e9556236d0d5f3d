package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::NotFound")
public class NotFound extends NovaException {
  public static final String MSG_FMT = "Resource could not be found.";
  private static final long serialVersionUID = 1L;

  public NotFound() {
    this(MSG_FMT, null, null);
  }

  public NotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public NotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public NotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected NotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }

  @Override
  public int code() {
    return 404;
  }
}
