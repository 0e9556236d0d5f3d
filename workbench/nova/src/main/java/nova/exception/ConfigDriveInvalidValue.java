package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ConfigDriveInvalidValue")
public class ConfigDriveInvalidValue extends Invalid {
  public static final String MSG_FMT = "Invalid value for Config Drive option: %(option)s";
  private static final long serialVersionUID = 1L;

  public ConfigDriveInvalidValue() {
    this(MSG_FMT, null, null);
  }

  public ConfigDriveInvalidValue(String message) {
    this(MSG_FMT, message, null);
  }

  public ConfigDriveInvalidValue(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ConfigDriveInvalidValue(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ConfigDriveInvalidValue(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
