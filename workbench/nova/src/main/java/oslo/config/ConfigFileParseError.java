package oslo.config;

import runtime.PythonError;
import runtime.Secret;
import runtime.Text;

/** A line of a configuration file that is neither section, option, continuation nor comment. */
public class ConfigFileParseError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ConfigFileParseError(String file, int line, String problem, @Secret String text) {
    super(Text.format("Failed to parse %s: at %s:%d, %s: %r", file, file, line, problem, text));
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
