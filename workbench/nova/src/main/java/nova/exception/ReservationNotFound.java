package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ReservationNotFound")
public class ReservationNotFound extends QuotaNotFound {
  public static final String MSG_FMT = "Quota reservation %(uuid)s could not be found.";
  private static final long serialVersionUID = 1L;

  public ReservationNotFound() {
    this(MSG_FMT, null, null);
  }

  public ReservationNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public ReservationNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ReservationNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ReservationNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
