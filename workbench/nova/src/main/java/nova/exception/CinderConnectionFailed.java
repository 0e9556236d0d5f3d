package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CinderConnectionFailed")
public class CinderConnectionFailed extends NovaException {
  public static final String MSG_FMT = "Connection to cinder host failed: %(reason)s";
  private static final long serialVersionUID = 1L;

  public CinderConnectionFailed() {
    this(MSG_FMT, null, null);
  }

  public CinderConnectionFailed(String message) {
    this(MSG_FMT, message, null);
  }

  public CinderConnectionFailed(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CinderConnectionFailed(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CinderConnectionFailed(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
