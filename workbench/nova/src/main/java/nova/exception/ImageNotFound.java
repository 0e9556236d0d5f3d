package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNotFound")
public class ImageNotFound extends NotFound {
  public static final String MSG_FMT = "Image %(image_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public ImageNotFound() {
    this(MSG_FMT, null, null);
  }

  public ImageNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
