package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNUMATopologyCPUOutOfRange")
public class ImageNUMATopologyCPUOutOfRange extends Invalid {
  public static final String MSG_FMT = "CPU number %(cpunum)d is larger than max %(cpumax)d";
  private static final long serialVersionUID = 1L;

  public ImageNUMATopologyCPUOutOfRange() {
    this(MSG_FMT, null, null);
  }

  public ImageNUMATopologyCPUOutOfRange(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNUMATopologyCPUOutOfRange(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNUMATopologyCPUOutOfRange(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNUMATopologyCPUOutOfRange(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
