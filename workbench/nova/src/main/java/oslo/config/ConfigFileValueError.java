package oslo.config;

import runtime.PythonError;
import runtime.Text;

/** A value in a file that its option cannot hold. */
public class ConfigFileValueError extends PythonError {
  private static final long serialVersionUID = 1L;

  ConfigFileValueError(Opt opt, String problem, Given given) {
    super(
        Text.format(
            "Value for option %s is not valid: %s (%s in group [%s], %s)",
            opt.name(),
            problem,
            opt.secret() ? "a value that is not shown" : "found " + Text.repr(given.text()),
            opt.group(),
            given.place()));
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
