package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNotActive")
public class ImageNotActive extends NovaException {
  public static final String MSG_FMT = "Image %(image_id)s is not active.";
  private static final long serialVersionUID = 1L;

  public ImageNotActive() {
    this(MSG_FMT, null, null);
  }

  public ImageNotActive(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNotActive(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNotActive(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNotActive(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
