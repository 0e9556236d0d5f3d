package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageVCPULimitsRangeImpossible")
public class ImageVCPULimitsRangeImpossible extends Invalid {
  public static final String MSG_FMT =
      "Requested vCPU limits %(sockets)d:%(cores)d:%(threads)d are impossible "
          + "to satisfy for vcpus count %(vcpus)d";
  private static final long serialVersionUID = 1L;

  public ImageVCPULimitsRangeImpossible() {
    this(MSG_FMT, null, null);
  }

  public ImageVCPULimitsRangeImpossible(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageVCPULimitsRangeImpossible(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageVCPULimitsRangeImpossible(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageVCPULimitsRangeImpossible(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
