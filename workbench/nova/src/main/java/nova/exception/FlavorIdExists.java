package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorIdExists")
public class FlavorIdExists extends NovaException {
  public static final String MSG_FMT = "Flavor with ID %(flavor_id)s already exists.";
  private static final long serialVersionUID = 1L;

  public FlavorIdExists() {
    this(MSG_FMT, null, null);
  }

  public FlavorIdExists(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorIdExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorIdExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorIdExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
