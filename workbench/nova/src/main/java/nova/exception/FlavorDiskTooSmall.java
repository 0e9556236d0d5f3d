package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorDiskTooSmall")
public class FlavorDiskTooSmall extends NovaException {
  public static final String MSG_FMT = "The created instance's disk would be too small.";
  private static final long serialVersionUID = 1L;

  public FlavorDiskTooSmall() {
    this(MSG_FMT, null, null);
  }

  public FlavorDiskTooSmall(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorDiskTooSmall(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorDiskTooSmall(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorDiskTooSmall(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
