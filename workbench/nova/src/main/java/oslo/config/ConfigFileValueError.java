package oslo.config;

import runtime.PythonError;

/** A value in a file that its option cannot hold. */
public class ConfigFileValueError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ConfigFileValueError(String message) {
    super(message);
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
