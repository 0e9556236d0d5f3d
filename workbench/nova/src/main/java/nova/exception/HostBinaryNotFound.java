package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::HostBinaryNotFound")
public class HostBinaryNotFound extends NotFound {
  public static final String MSG_FMT = "Could not find binary %(binary)s on host %(host)s.";
  private static final long serialVersionUID = 1L;

  public HostBinaryNotFound() {
    this(MSG_FMT, null, null);
  }

  public HostBinaryNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public HostBinaryNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public HostBinaryNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected HostBinaryNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
