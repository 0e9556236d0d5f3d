package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::VolumeBDMNotFound")
public class VolumeBDMNotFound extends NotFound {
  public static final String MSG_FMT = "No volume Block Device Mapping with id %(volume_id)s.";
  private static final long serialVersionUID = 1L;

  public VolumeBDMNotFound() {
    this(MSG_FMT, null, null);
  }

  public VolumeBDMNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public VolumeBDMNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public VolumeBDMNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected VolumeBDMNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
