package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MigrationError")
public class MigrationError extends NovaException {
  public static final String MSG_FMT = "Migration error: %(reason)s";
  private static final long serialVersionUID = 1L;

  public MigrationError() {
    this(MSG_FMT, null, null);
  }

  public MigrationError(String message) {
    this(MSG_FMT, message, null);
  }

  public MigrationError(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MigrationError(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MigrationError(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
