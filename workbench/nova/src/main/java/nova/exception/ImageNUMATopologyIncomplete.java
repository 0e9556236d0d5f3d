package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNUMATopologyIncomplete")
public class ImageNUMATopologyIncomplete extends Invalid {
  public static final String MSG_FMT =
      "CPU and memory allocation must be provided for all NUMA nodes";
  private static final long serialVersionUID = 1L;

  public ImageNUMATopologyIncomplete() {
    this(MSG_FMT, null, null);
  }

  public ImageNUMATopologyIncomplete(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNUMATopologyIncomplete(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNUMATopologyIncomplete(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNUMATopologyIncomplete(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
