package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::AdminRequired")
public class AdminRequired extends Forbidden {
  public static final String MSG_FMT = "User does not have admin privileges";
  private static final long serialVersionUID = 1L;

  public AdminRequired() {
    this(MSG_FMT, null, null);
  }

  public AdminRequired(String message) {
    this(MSG_FMT, message, null);
  }

  public AdminRequired(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public AdminRequired(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected AdminRequired(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
