package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNUMATopologyCPUDuplicates")
public class ImageNUMATopologyCPUDuplicates extends Invalid {
  public static final String MSG_FMT = "CPU number %(cpunum)d is assigned to two nodes";
  private static final long serialVersionUID = 1L;

  public ImageNUMATopologyCPUDuplicates() {
    this(MSG_FMT, null, null);
  }

  public ImageNUMATopologyCPUDuplicates(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNUMATopologyCPUDuplicates(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNUMATopologyCPUDuplicates(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNUMATopologyCPUDuplicates(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
