package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageVCPULimitsRangeExceeded")
public class ImageVCPULimitsRangeExceeded extends Invalid {
  public static final String MSG_FMT =
      "Image vCPU limits %(sockets)d:%(cores)d:%(threads)d exceeds permitted "
          + "%(maxsockets)d:%(maxcores)d:%(maxthreads)d";
  private static final long serialVersionUID = 1L;

  public ImageVCPULimitsRangeExceeded() {
    this(MSG_FMT, null, null);
  }

  public ImageVCPULimitsRangeExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageVCPULimitsRangeExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageVCPULimitsRangeExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageVCPULimitsRangeExceeded(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
