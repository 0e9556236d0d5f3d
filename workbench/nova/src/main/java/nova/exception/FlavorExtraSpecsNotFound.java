package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorExtraSpecsNotFound")
public class FlavorExtraSpecsNotFound extends NotFound {
  public static final String MSG_FMT =
      "Flavor %(flavor_id)s has no extra specs with key %(extra_specs_key)s.";
  private static final long serialVersionUID = 1L;

  public FlavorExtraSpecsNotFound() {
    this(MSG_FMT, null, null);
  }

  public FlavorExtraSpecsNotFound(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorExtraSpecsNotFound(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorExtraSpecsNotFound(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorExtraSpecsNotFound(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
