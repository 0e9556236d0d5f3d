package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::OrphanedObjectError")
public class OrphanedObjectError extends NovaException {
  public static final String MSG_FMT = "Cannot call %(method)s on orphaned %(objtype)s object";
  private static final long serialVersionUID = 1L;

  public OrphanedObjectError() {
    this(MSG_FMT, null, null);
  }

  public OrphanedObjectError(String message) {
    this(MSG_FMT, message, null);
  }

  public OrphanedObjectError(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public OrphanedObjectError(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected OrphanedObjectError(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
