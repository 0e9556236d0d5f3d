package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceUnknownCell")
public class InstanceUnknownCell extends NotFound {
  public static final String MSG_FMT = "Cell is not known for instance %(instance_uuid)s";
  private static final long serialVersionUID = 1L;

  public InstanceUnknownCell() {
    this(MSG_FMT, null, null);
  }

  public InstanceUnknownCell(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceUnknownCell(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceUnknownCell(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceUnknownCell(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
