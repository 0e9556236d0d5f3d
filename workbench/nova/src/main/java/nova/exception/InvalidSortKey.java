package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidSortKey")
public class InvalidSortKey extends Invalid {
  public static final String MSG_FMT = "Sort key supplied was not valid.";
  private static final long serialVersionUID = 1L;

  public InvalidSortKey() {
    this(MSG_FMT, null, null);
  }

  public InvalidSortKey(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidSortKey(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidSortKey(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidSortKey(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
