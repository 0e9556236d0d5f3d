package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::CellMaxHopCountReached")
public class CellMaxHopCountReached extends NovaException {
  public static final String MSG_FMT = "Cell message has reached maximum hop count: %(hop_count)s";
  private static final long serialVersionUID = 1L;

  public CellMaxHopCountReached() {
    this(MSG_FMT, null, null);
  }

  public CellMaxHopCountReached(String message) {
    this(MSG_FMT, message, null);
  }

  public CellMaxHopCountReached(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public CellMaxHopCountReached(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected CellMaxHopCountReached(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
