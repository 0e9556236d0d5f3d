package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::PasteAppNotFound")
public class PasteAppNotFound extends NovaException {
  public static final String MSG_FMT = "Could not load paste app '%(name)s' from %(path)s";
  private static final long serialVersionUID = 1L;

  public PasteAppNotFound() {
    this(MSG_FMT, null, null);
  }

  public PasteAppNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public PasteAppNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public PasteAppNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected PasteAppNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
