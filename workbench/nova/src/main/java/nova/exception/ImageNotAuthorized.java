package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNotAuthorized")
public class ImageNotAuthorized extends NovaException {
  public static final String MSG_FMT = "Not authorized for image %(image_id)s.";
  private static final long serialVersionUID = 1L;

  public ImageNotAuthorized() {
    this(MSG_FMT, null, null);
  }

  public ImageNotAuthorized(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNotAuthorized(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNotAuthorized(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNotAuthorized(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
