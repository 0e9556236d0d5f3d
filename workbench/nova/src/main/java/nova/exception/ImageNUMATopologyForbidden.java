package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNUMATopologyForbidden")
public class ImageNUMATopologyForbidden extends Forbidden {
  public static final String MSG_FMT =
      "Image property '%(name)s' is not permitted to override NUMA "
          + "configuration set against the flavor";
  private static final long serialVersionUID = 1L;

  public ImageNUMATopologyForbidden() {
    this(MSG_FMT, null, null);
  }

  public ImageNUMATopologyForbidden(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNUMATopologyForbidden(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNUMATopologyForbidden(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNUMATopologyForbidden(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
