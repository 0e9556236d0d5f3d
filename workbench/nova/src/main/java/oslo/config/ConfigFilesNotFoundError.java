package oslo.config;

import java.util.List;
import runtime.PythonError;

/** Configuration files that were named and are not there. */
public class ConfigFilesNotFoundError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ConfigFilesNotFoundError(List<String> files) {
    super("Failed to find some config files: " + String.join(",", files));
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
