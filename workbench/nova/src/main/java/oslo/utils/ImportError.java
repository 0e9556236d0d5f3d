package oslo.utils;

import runtime.PythonError;

/** Python's built-in of this name. */
public class ImportError extends PythonError {
  private static final long serialVersionUID = 1L;

  public ImportError(String message) {
    super(message);
  }
}
