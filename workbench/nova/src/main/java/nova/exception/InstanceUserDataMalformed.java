package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceUserDataMalformed")
public class InstanceUserDataMalformed extends NovaException {
  public static final String MSG_FMT = "User data needs to be valid base 64.";
  private static final long serialVersionUID = 1L;

  public InstanceUserDataMalformed() {
    this(MSG_FMT, null, null);
  }

  public InstanceUserDataMalformed(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceUserDataMalformed(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceUserDataMalformed(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceUserDataMalformed(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
