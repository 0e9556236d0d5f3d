package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidSharedStorage")
public class InvalidSharedStorage extends NovaException {
  public static final String MSG_FMT = "%(path)s is not on shared storage: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidSharedStorage() {
    this(MSG_FMT, null, null);
  }

  public InvalidSharedStorage(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidSharedStorage(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidSharedStorage(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidSharedStorage(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
