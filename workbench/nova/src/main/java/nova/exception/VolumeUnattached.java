package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::VolumeUnattached")
public class VolumeUnattached extends Invalid {
  public static final String MSG_FMT = "Volume %(volume_id)s is not attached to anything";
  private static final long serialVersionUID = 1L;

  public VolumeUnattached() {
    this(MSG_FMT, null, null);
  }

  public VolumeUnattached(String message) {
    this(MSG_FMT, message, null);
  }

  public VolumeUnattached(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public VolumeUnattached(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected VolumeUnattached(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
