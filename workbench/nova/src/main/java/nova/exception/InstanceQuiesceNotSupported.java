package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceQuiesceNotSupported")
public class InstanceQuiesceNotSupported extends Invalid {
  public static final String MSG_FMT = "Quiescing is not supported in instance %(instance_id)s";
  private static final long serialVersionUID = 1L;

  public InstanceQuiesceNotSupported() {
    this(MSG_FMT, null, null);
  }

  public InstanceQuiesceNotSupported(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceQuiesceNotSupported(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceQuiesceNotSupported(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceQuiesceNotSupported(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
