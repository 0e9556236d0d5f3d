package oslo.versionedobjects;

import java.util.Map;
import runtime.PythonError;
import runtime.Text;

/** Of the library under nova's objects. */
public class IncompatibleObjectVersion extends PythonError {
  private static final long serialVersionUID = 1L;

  public IncompatibleObjectVersion(Map<String, Object> kwargs) {
    super(Text.format("Version %(objver)s of %(objname)s is not supported", kwargs));
  }

  public IncompatibleObjectVersion(String message) {
    super(message);
  }

  @Override
  protected String module() {
    return "oslo_versionedobjects.exception";
  }
}
