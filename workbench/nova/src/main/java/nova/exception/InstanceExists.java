package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceExists")
public class InstanceExists extends NovaException {
  public static final String MSG_FMT = "Instance %(name)s already exists.";
  private static final long serialVersionUID = 1L;

  public InstanceExists() {
    this(MSG_FMT, null, null);
  }

  public InstanceExists(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
