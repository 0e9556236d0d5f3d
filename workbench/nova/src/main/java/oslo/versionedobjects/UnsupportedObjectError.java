package oslo.versionedobjects;

import java.util.Map;
import runtime.PythonError;
import runtime.Text;

/** Of the library under nova's objects. */
public class UnsupportedObjectError extends PythonError {
  private static final long serialVersionUID = 1L;

  public UnsupportedObjectError(Map<String, Object> kwargs) {
    super(Text.format("Unsupported object type %(objtype)s", kwargs));
  }

  public UnsupportedObjectError(String message) {
    super(message);
  }

  @Override
  protected String module() {
    return "oslo_versionedobjects.exception";
  }
}
