package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InstanceInfoCacheNotFound")
public class InstanceInfoCacheNotFound extends NotFound {
  public static final String MSG_FMT =
      "Info cache for instance %(instance_uuid)s could not be found.";
  private static final long serialVersionUID = 1L;

  public InstanceInfoCacheNotFound() {
    this(MSG_FMT, null, null);
  }

  public InstanceInfoCacheNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public InstanceInfoCacheNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InstanceInfoCacheNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InstanceInfoCacheNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
