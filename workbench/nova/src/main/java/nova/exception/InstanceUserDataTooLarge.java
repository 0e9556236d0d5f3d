package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceUserDataTooLarge")
public class InstanceUserDataTooLarge extends NovaException {
  public static final String MSG_FMT =
      "User data too large. User data must be no larger than %(maxsize)s bytes "
          + "once base64 encoded. Your data is %(length)d bytes";
  private static final long serialVersionUID = 1L;

  public InstanceUserDataTooLarge() {
    this(MSG_FMT, null, null);
  }

  public InstanceUserDataTooLarge(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceUserDataTooLarge(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceUserDataTooLarge(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceUserDataTooLarge(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
