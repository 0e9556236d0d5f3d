package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::AutoDiskConfigDisabledByImage")
public class AutoDiskConfigDisabledByImage extends Invalid {
  public static final String MSG_FMT =
      "Requested image %(image)s has automatic disk resize disabled.";
  private static final long serialVersionUID = 1L;

  public AutoDiskConfigDisabledByImage() {
    this(MSG_FMT, null, null);
  }

  public AutoDiskConfigDisabledByImage(String message) {
    this(MSG_FMT, message, null);
  }

  public AutoDiskConfigDisabledByImage(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public AutoDiskConfigDisabledByImage(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected AutoDiskConfigDisabledByImage(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
