package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::OverQuota")
public class OverQuota extends NovaException {
  public static final String MSG_FMT = "Quota exceeded for resources: %(overs)s";
  private static final long serialVersionUID = 1L;

  public OverQuota() {
    this(MSG_FMT, null, null);
  }

  public OverQuota(String message) {
    this(MSG_FMT, message, null);
  }

  public OverQuota(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public OverQuota(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected OverQuota(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
