package runtime;

/** Python's built-in of this name. */
public class KeyError extends PythonError {
  private static final long serialVersionUID = 1L;

  public KeyError(String message) {
    super(message);
  }
}
