package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ConfigNotFound")
public class ConfigNotFound extends NovaException {
  public static final String MSG_FMT = "Could not find config at %(path)s";
  private static final long serialVersionUID = 1L;

  public ConfigNotFound() {
    this(MSG_FMT, null, null);
  }

  public ConfigNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public ConfigNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ConfigNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ConfigNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
