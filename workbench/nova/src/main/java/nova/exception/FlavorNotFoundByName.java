package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorNotFoundByName")
public class FlavorNotFoundByName extends FlavorNotFound {
  public static final String MSG_FMT = "Flavor with name %(flavor_name)s could not be found.";
  private static final long serialVersionUID = 1L;

  public FlavorNotFoundByName() {
    this(MSG_FMT, null, null);
  }

  public FlavorNotFoundByName(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorNotFoundByName(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorNotFoundByName(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorNotFoundByName(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
