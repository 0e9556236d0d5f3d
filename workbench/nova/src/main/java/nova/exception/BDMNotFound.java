package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::BDMNotFound")
public class BDMNotFound extends NotFound {
  public static final String MSG_FMT = "No Block Device Mapping with id %(id)s.";
  private static final long serialVersionUID = 1L;

  public BDMNotFound() {
    this(MSG_FMT, null, null);
  }

  public BDMNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public BDMNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public BDMNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected BDMNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
