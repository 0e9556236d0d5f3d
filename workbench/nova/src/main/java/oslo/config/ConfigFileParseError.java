package oslo.config;

import runtime.PythonError;

/** A line of a configuration file that is neither section, option, continuation nor comment. */
public class ConfigFileParseError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ConfigFileParseError(String file, int line, String problem, String text) {
    super(
        "Failed to parse "
            + file
            + ": at "
            + file
            + ":"
            + line
            + ", "
            + problem
            + ": '"
            + text
            + "'");
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
