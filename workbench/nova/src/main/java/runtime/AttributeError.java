package runtime;

/** Python's built-in of this name. */
public class AttributeError extends PythonError {
  private static final long serialVersionUID = 1L;

  public AttributeError(String message) {
    super(message);
  }
}
