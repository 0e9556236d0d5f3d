package runtime;

/** Python's built-in of this name. */
public class KeyError extends PythonError {
  private static final long serialVersionUID = 1L;

  public KeyError(String key) {
    super(key);
  }

  /** The key as Python shows a text: in quotes. */
  @Override
  public String getMessage() {
    return isRemote() ? super.getMessage() : "'" + args().get(0) + "'";
  }
}
