package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::LiveMigrationWithOldNovaNotSafe")
public class LiveMigrationWithOldNovaNotSafe extends NovaException {
  public static final String MSG_FMT =
      "Host %(server)s is running an old version of Nova, live migrations "
          + "involving that version may cause data loss. Upgrade Nova on %(server)s "
          + "and try again.";
  private static final long serialVersionUID = 1L;

  public LiveMigrationWithOldNovaNotSafe() {
    this(MSG_FMT, null, null);
  }

  public LiveMigrationWithOldNovaNotSafe(String message) {
    this(MSG_FMT, message, null);
  }

  public LiveMigrationWithOldNovaNotSafe(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public LiveMigrationWithOldNovaNotSafe(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected LiveMigrationWithOldNovaNotSafe(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
