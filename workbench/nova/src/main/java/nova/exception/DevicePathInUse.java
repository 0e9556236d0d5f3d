package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::DevicePathInUse")
public class DevicePathInUse extends Invalid {
  public static final String MSG_FMT = "The supplied device path (%(path)s) is in use.";
  private static final long serialVersionUID = 1L;

  public DevicePathInUse() {
    this(MSG_FMT, null, null);
  }

  public DevicePathInUse(String message) {
    this(MSG_FMT, message, null);
  }

  public DevicePathInUse(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public DevicePathInUse(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected DevicePathInUse(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }

  @Override
  public int code() {
    return 409;
  }
}
