package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorMemoryTooSmall")
public class FlavorMemoryTooSmall extends NovaException {
  public static final String MSG_FMT = "Flavor's memory is too small for requested image.";
  private static final long serialVersionUID = 1L;

  public FlavorMemoryTooSmall() {
    this(MSG_FMT, null, null);
  }

  public FlavorMemoryTooSmall(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorMemoryTooSmall(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorMemoryTooSmall(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorMemoryTooSmall(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
