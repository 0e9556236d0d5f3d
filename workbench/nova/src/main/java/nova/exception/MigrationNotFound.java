package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MigrationNotFound")
public class MigrationNotFound extends NotFound {
  public static final String MSG_FMT = "Migration %(migration_id)s could not be found.";
  private static final long serialVersionUID = 1L;

  public MigrationNotFound() {
    this(MSG_FMT, null, null);
  }

  public MigrationNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public MigrationNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MigrationNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MigrationNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
