package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageVCPUTopologyRangeExceeded")
public class ImageVCPUTopologyRangeExceeded extends Invalid {
  public static final String MSG_FMT =
      "Image vCPU topology %(sockets)d:%(cores)d:%(threads)d exceeds permitted "
          + "%(maxsockets)d:%(maxcores)d:%(maxthreads)d";
  private static final long serialVersionUID = 1L;

  public ImageVCPUTopologyRangeExceeded() {
    this(MSG_FMT, null, null);
  }

  public ImageVCPUTopologyRangeExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageVCPUTopologyRangeExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageVCPUTopologyRangeExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageVCPUTopologyRangeExceeded(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
