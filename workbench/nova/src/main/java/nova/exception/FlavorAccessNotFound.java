package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorAccessNotFound")
public class FlavorAccessNotFound extends NotFound {
  public static final String MSG_FMT =
      "Flavor access not found for %(flavor_id)s / %(project_id)s combination.";
  private static final long serialVersionUID = 1L;

  public FlavorAccessNotFound() {
    this(MSG_FMT, null, null);
  }

  public FlavorAccessNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorAccessNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorAccessNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorAccessNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
