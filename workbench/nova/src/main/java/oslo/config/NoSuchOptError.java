package oslo.config;

import runtime.PythonError;

/** An option that nobody defined. */
public class NoSuchOptError extends PythonError {
  private static final long serialVersionUID = 1L;

  public NoSuchOptError(String group, String name) {
    super(
        group.equals(Opt.DEFAULT)
            ? "no such option: " + name
            : "no such option in group " + group + ": " + name);
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
