package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MetadataLimitExceeded")
public class MetadataLimitExceeded extends QuotaError {
  public static final String MSG_FMT = "Maximum number of metadata items exceeds %(allowed)d";
  private static final long serialVersionUID = 1L;

  public MetadataLimitExceeded() {
    this(MSG_FMT, null, null);
  }

  public MetadataLimitExceeded(String message) {
    this(MSG_FMT, message, null);
  }

  public MetadataLimitExceeded(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MetadataLimitExceeded(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MetadataLimitExceeded(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
