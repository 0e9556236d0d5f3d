package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidCPUInfo")
public class InvalidCPUInfo extends Invalid {
  public static final String MSG_FMT = "Unacceptable CPU info: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidCPUInfo() {
    this(MSG_FMT, null, null);
  }

  public InvalidCPUInfo(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidCPUInfo(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidCPUInfo(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidCPUInfo(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
