package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidLocalStorage")
public class InvalidLocalStorage extends NovaException {
  public static final String MSG_FMT = "%(path)s is not on local storage: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidLocalStorage() {
    this(MSG_FMT, null, null);
  }

  public InvalidLocalStorage(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidLocalStorage(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidLocalStorage(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidLocalStorage(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
