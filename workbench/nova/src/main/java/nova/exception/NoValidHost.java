package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::NoValidHost")
public class NoValidHost extends NovaException {
  public static final String MSG_FMT = "No valid host was found. %(reason)s";
  private static final long serialVersionUID = 1L;

  public NoValidHost() {
    this(MSG_FMT, null, null);
  }

  public NoValidHost(String message) {
    this(MSG_FMT, message, null);
  }

  public NoValidHost(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public NoValidHost(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected NoValidHost(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
