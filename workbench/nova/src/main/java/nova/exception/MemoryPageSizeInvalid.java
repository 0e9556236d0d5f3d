package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MemoryPageSizeInvalid")
public class MemoryPageSizeInvalid extends Invalid {
  public static final String MSG_FMT = "Invalid memory page size '%(pagesize)s'";
  private static final long serialVersionUID = 1L;

  public MemoryPageSizeInvalid() {
    this(MSG_FMT, null, null);
  }

  public MemoryPageSizeInvalid(String message) {
    this(MSG_FMT, message, null);
  }

  public MemoryPageSizeInvalid(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MemoryPageSizeInvalid(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MemoryPageSizeInvalid(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
