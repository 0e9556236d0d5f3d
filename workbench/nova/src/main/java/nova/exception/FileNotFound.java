package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FileNotFound")
public class FileNotFound extends NotFound {
  public static final String MSG_FMT = "File %(file_path)s could not be found.";
  private static final long serialVersionUID = 1L;

  public FileNotFound() {
    this(MSG_FMT, null, null);
  }

  public FileNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public FileNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FileNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FileNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
