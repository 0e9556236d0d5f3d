package oslo.versionedobjects;

import java.util.Map;
import runtime.PythonError;
import runtime.Text;

/** Of the library under nova's objects. */
public class ReadOnlyFieldError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ReadOnlyFieldError(Map<String, Object> kwargs) {
    super(Text.format("Cannot modify readonly field %(field)s", kwargs));
  }

  public ReadOnlyFieldError(String message) {
    super(message);
  }

  @Override
  protected String module() {
    return "oslo_versionedobjects.exception";
  }
}
