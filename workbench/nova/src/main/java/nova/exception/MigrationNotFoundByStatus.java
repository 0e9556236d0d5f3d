package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MigrationNotFoundByStatus")
public class MigrationNotFoundByStatus extends MigrationNotFound {
  public static final String MSG_FMT =
      "Migration not found for instance %(instance_id)s with status %(status)s.";
  private static final long serialVersionUID = 1L;

  public MigrationNotFoundByStatus() {
    this(MSG_FMT, null, null);
  }

  public MigrationNotFoundByStatus(String message) {
    this(MSG_FMT, message, null);
  }

  public MigrationNotFoundByStatus(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MigrationNotFoundByStatus(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MigrationNotFoundByStatus(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
