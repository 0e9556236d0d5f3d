package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CannotResizeToSameFlavor")
public class CannotResizeToSameFlavor extends NovaException {
  public static final String MSG_FMT = "When resizing, instances must change flavor!";
  private static final long serialVersionUID = 1L;

  public CannotResizeToSameFlavor() {
    this(MSG_FMT, null, null);
  }

  public CannotResizeToSameFlavor(String message) {
    this(MSG_FMT, message, null);
  }

  public CannotResizeToSameFlavor(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CannotResizeToSameFlavor(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CannotResizeToSameFlavor(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
