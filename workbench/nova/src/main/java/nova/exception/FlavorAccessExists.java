package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorAccessExists")
public class FlavorAccessExists extends NovaException {
  public static final String MSG_FMT =
      "Flavor access already exists for flavor %(flavor_id)s and project "
          + "%(project_id)s combination.";
  private static final long serialVersionUID = 1L;

  public FlavorAccessExists() {
    this(MSG_FMT, null, null);
  }

  public FlavorAccessExists(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorAccessExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorAccessExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorAccessExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
