package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ServiceTopicExists")
public class ServiceTopicExists extends NovaException {
  public static final String MSG_FMT = "Service with host %(host)s topic %(topic)s exists.";
  private static final long serialVersionUID = 1L;

  public ServiceTopicExists() {
    this(MSG_FMT, null, null);
  }

  public ServiceTopicExists(String message) {
    this(MSG_FMT, message, null);
  }

  public ServiceTopicExists(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ServiceTopicExists(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ServiceTopicExists(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
