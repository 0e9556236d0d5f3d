package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::UnableToMigrateToSelf")
public class UnableToMigrateToSelf extends Invalid {
  public static final String MSG_FMT =
      "Unable to migrate instance (%(instance_id)s) to current host (%(host)s).";
  private static final long serialVersionUID = 1L;

  public UnableToMigrateToSelf() {
    this(MSG_FMT, null, null);
  }

  public UnableToMigrateToSelf(String message) {
    this(MSG_FMT, message, null);
  }

  public UnableToMigrateToSelf(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public UnableToMigrateToSelf(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected UnableToMigrateToSelf(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
