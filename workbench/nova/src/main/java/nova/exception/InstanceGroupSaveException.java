package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceGroupSaveException")
public class InstanceGroupSaveException extends NovaException {
  public static final String MSG_FMT = "%(field)s should not be part of the updates.";
  private static final long serialVersionUID = 1L;

  public InstanceGroupSaveException() {
    this(MSG_FMT, null, null);
  }

  public InstanceGroupSaveException(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceGroupSaveException(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceGroupSaveException(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceGroupSaveException(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
