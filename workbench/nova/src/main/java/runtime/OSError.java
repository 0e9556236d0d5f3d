package runtime;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A file that the system would not give. */
public class OSError extends PythonError {
  private static final long serialVersionUID = 1L;

  public OSError(String message) {
    super(message);
  }

  /** What Python says of the same failure. */
  public static OSError of(IOException failure, String file) {
    if (failure instanceof NoSuchFileException) {
      return new OSError("[Errno 2] No such file or directory: '" + file + "'");
    }
    if (failure instanceof AccessDeniedException) {
      return new OSError("[Errno 13] Permission denied: '" + file + "'");
    }
    return new OSError("[Errno 5] Input/output error: '" + file + "'");
  }
}
