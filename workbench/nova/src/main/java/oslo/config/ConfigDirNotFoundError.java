package oslo.config;

import runtime.PythonError;

/** A folder of configuration files that was named and is not there. */
public class ConfigDirNotFoundError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ConfigDirNotFoundError(String folder) {
    super("Failed to read config file directory: " + folder);
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
