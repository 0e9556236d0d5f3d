package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::TooManyInstances")
public class TooManyInstances extends QuotaError {
  public static final String MSG_FMT =
      "Quota exceeded for %(overs)s: Requested %(req)s, but already used "
          + "%(used)s of %(allowed)s %(overs)s";
  private static final long serialVersionUID = 1L;

  public TooManyInstances() {
    this(MSG_FMT, null, null);
  }

  public TooManyInstances(String message) {
    this(MSG_FMT, message, null);
  }

  public TooManyInstances(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public TooManyInstances(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected TooManyInstances(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
