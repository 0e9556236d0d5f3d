package runtime;

/** Python's built-in of this name. */
public class TypeError extends PythonError {
  private static final long serialVersionUID = 1L;

  public TypeError(String message) {
    super(message);
  }
}
