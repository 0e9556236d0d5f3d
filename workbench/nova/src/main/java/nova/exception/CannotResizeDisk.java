package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CannotResizeDisk")
public class CannotResizeDisk extends NovaException {
  public static final String MSG_FMT = "Server disk was unable to be resized because: %(reason)s";
  private static final long serialVersionUID = 1L;

  public CannotResizeDisk() {
    this(MSG_FMT, null, null);
  }

  public CannotResizeDisk(String message) {
    this(MSG_FMT, message, null);
  }

  public CannotResizeDisk(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CannotResizeDisk(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CannotResizeDisk(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
