package oslo.config;

import java.util.List;
import runtime.PythonError;

/** Configuration files that are there and cannot be read. */
public class ConfigFilesPermissionDeniedError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ConfigFilesPermissionDeniedError(List<String> files) {
    super("Failed to open some config files: " + String.join(",", files));
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
