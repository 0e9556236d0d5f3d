package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::Forbidden")
public class Forbidden extends NovaException {
  public static final String MSG_FMT = "Not authorized.";
  private static final long serialVersionUID = 1L;

  public Forbidden() {
    this(MSG_FMT, null, null);
  }

  public Forbidden(String message) {
    this(MSG_FMT, message, null);
  }

  public Forbidden(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public Forbidden(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected Forbidden(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }

  @Override
  public int code() {
    return 403;
  }
}
