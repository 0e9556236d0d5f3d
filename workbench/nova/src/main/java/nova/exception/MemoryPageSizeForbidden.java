package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::MemoryPageSizeForbidden")
public class MemoryPageSizeForbidden extends Invalid {
  public static final String MSG_FMT = "Page size %(pagesize)s forbidden against '%(against)s'";
  private static final long serialVersionUID = 1L;

  public MemoryPageSizeForbidden() {
    this(MSG_FMT, null, null);
  }

  public MemoryPageSizeForbidden(String message) {
    this(MSG_FMT, message, null);
  }

  public MemoryPageSizeForbidden(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public MemoryPageSizeForbidden(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected MemoryPageSizeForbidden(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
