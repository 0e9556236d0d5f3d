package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNUMATopologyCPUsUnassigned")
public class ImageNUMATopologyCPUsUnassigned extends Invalid {
  public static final String MSG_FMT = "CPU number %(cpuset)s is not assigned to any node";
  private static final long serialVersionUID = 1L;

  public ImageNUMATopologyCPUsUnassigned() {
    this(MSG_FMT, null, null);
  }

  public ImageNUMATopologyCPUsUnassigned(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNUMATopologyCPUsUnassigned(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNUMATopologyCPUsUnassigned(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNUMATopologyCPUsUnassigned(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
