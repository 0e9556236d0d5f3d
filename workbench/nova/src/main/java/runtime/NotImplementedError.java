package runtime;

/** Python's built-in of this name. */
public class NotImplementedError extends PythonError {
  private static final long serialVersionUID = 1L;

  public NotImplementedError(String message) {
    super(message);
  }
}
