package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageCPUPinningForbidden")
public class ImageCPUPinningForbidden extends Forbidden {
  public static final String MSG_FMT =
      "Image property 'hw_cpu_policy' is not permitted to override CPU pinning "
          + "policy set against the flavor";
  private static final long serialVersionUID = 1L;

  public ImageCPUPinningForbidden() {
    this(MSG_FMT, null, null);
  }

  public ImageCPUPinningForbidden(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageCPUPinningForbidden(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageCPUPinningForbidden(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageCPUPinningForbidden(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
