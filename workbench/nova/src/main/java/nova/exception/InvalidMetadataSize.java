package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidMetadataSize")
public class InvalidMetadataSize extends Invalid {
  public static final String MSG_FMT = "Invalid metadata size: %(reason)s";
  private static final long serialVersionUID = 1L;

  public InvalidMetadataSize() {
    this(MSG_FMT, null, null);
  }

  public InvalidMetadataSize(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidMetadataSize(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidMetadataSize(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidMetadataSize(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
