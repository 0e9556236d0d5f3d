package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ConstraintNotMet")
public class ConstraintNotMet extends NovaException {
  public static final String MSG_FMT = "Constraint not met.";
  private static final long serialVersionUID = 1L;

  public ConstraintNotMet() {
    this(MSG_FMT, null, null);
  }

  public ConstraintNotMet(String message) {
    this(MSG_FMT, message, null);
  }

  public ConstraintNotMet(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ConstraintNotMet(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ConstraintNotMet(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }

  @Override
  public int code() {
    return 412;
  }
}
