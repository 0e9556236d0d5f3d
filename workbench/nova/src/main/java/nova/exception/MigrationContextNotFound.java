package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MigrationContextNotFound")
public class MigrationContextNotFound extends NotFound {
  public static final String MSG_FMT =
      "Instance %(instance_uuid)s does not specify a migration context.";
  private static final long serialVersionUID = 1L;

  public MigrationContextNotFound() {
    this(MSG_FMT, null, null);
  }

  public MigrationContextNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public MigrationContextNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MigrationContextNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MigrationContextNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
