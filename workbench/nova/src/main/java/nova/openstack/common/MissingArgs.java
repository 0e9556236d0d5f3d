package nova.openstack.common;

import java.util.List;
import runtime.PythonError;

/** Arguments that a function wants and was not given. */
public class MissingArgs extends PythonError {
  private static final long serialVersionUID = 1L;

  public MissingArgs(List<String> missing) {
    super("Missing arguments: " + String.join(", ", missing));
  }

  @Override
  protected String module() {
    return "nova.openstack.common.cliutils";
  }
}
