package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ServiceBinaryExists")
public class ServiceBinaryExists extends NovaException {
  public static final String MSG_FMT = "Service with host %(host)s binary %(binary)s exists.";
  private static final long serialVersionUID = 1L;

  public ServiceBinaryExists() {
    this(MSG_FMT, null, null);
  }

  public ServiceBinaryExists(String message) {
    this(MSG_FMT, message, null);
  }

  public ServiceBinaryExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ServiceBinaryExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ServiceBinaryExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
