package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidImageConfigDrive")
public class InvalidImageConfigDrive extends Invalid {
  public static final String MSG_FMT = "Image's config drive option '%(config_drive)s' is invalid";
  private static final long serialVersionUID = 1L;

  public InvalidImageConfigDrive() {
    this(MSG_FMT, null, null);
  }

  public InvalidImageConfigDrive(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidImageConfigDrive(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidImageConfigDrive(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidImageConfigDrive(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
