package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorExists")
public class FlavorExists extends NovaException {
  public static final String MSG_FMT = "Flavor with name %(name)s already exists.";
  private static final long serialVersionUID = 1L;

  public FlavorExists() {
    this(MSG_FMT, null, null);
  }

  public FlavorExists(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
