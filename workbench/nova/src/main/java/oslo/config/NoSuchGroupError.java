package oslo.config;

import runtime.PythonError;

/** A group that nobody defined. */
public class NoSuchGroupError extends PythonError {
  private static final long serialVersionUID = 1L;

  public NoSuchGroupError(String group) {
    super("no such group: " + group);
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
