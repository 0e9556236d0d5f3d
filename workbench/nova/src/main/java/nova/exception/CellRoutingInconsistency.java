package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CellRoutingInconsistency")
public class CellRoutingInconsistency extends NovaException {
  public static final String MSG_FMT = "Inconsistency in cell routing: %(reason)s";
  private static final long serialVersionUID = 1L;

  public CellRoutingInconsistency() {
    this(MSG_FMT, null, null);
  }

  public CellRoutingInconsistency(String message) {
    this(MSG_FMT, message, null);
  }

  public CellRoutingInconsistency(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CellRoutingInconsistency(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CellRoutingInconsistency(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
