package scenario.language;

/** A mistake in a scenario, told in one line. */
public final class ScenarioError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScenarioError(String message) {
    super(message);
  }

  public ScenarioError(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
