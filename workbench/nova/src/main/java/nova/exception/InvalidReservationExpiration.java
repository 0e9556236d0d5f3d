package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidReservationExpiration")
public class InvalidReservationExpiration extends Invalid {
  public static final String MSG_FMT = "Invalid reservation expiration %(expire)s.";
  private static final long serialVersionUID = 1L;

  public InvalidReservationExpiration() {
    this(MSG_FMT, null, null);
  }

  public InvalidReservationExpiration(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidReservationExpiration(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidReservationExpiration(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidReservationExpiration(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
