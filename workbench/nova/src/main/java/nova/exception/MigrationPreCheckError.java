package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MigrationPreCheckError")
public class MigrationPreCheckError extends MigrationError {
  public static final String MSG_FMT = "Migration pre-check error: %(reason)s";
  private static final long serialVersionUID = 1L;

  public MigrationPreCheckError() {
    this(MSG_FMT, null, null);
  }

  public MigrationPreCheckError(String message) {
    this(MSG_FMT, message, null);
  }

  public MigrationPreCheckError(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MigrationPreCheckError(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MigrationPreCheckError(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
