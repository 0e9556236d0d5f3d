package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorNotFound")
public class FlavorNotFound extends NotFound {
  public static final String MSG_FMT = "Flavor %(flavor_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public FlavorNotFound() {
    this(MSG_FMT, null, null);
  }

  public FlavorNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
