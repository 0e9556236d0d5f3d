package runtime;

/** Python's built-in of this name. */
public class ValueError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ValueError(String message) {
    super(message);
  }
}
