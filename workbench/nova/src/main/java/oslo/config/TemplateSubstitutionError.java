package oslo.config;

import runtime.PythonError;

/** A {@code $name} that stands for nothing that could be put there. */
public class TemplateSubstitutionError extends PythonError {
  private static final long serialVersionUID = 1L;

  public TemplateSubstitutionError(String message) {
    super("template substitution error: " + message);
  }

  @Override
  protected String module() {
    return "oslo_config.cfg";
  }
}
