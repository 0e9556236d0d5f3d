package tracewalk.trace.foreign;

/** A file that cannot be taken in, told in one line with its place. */
public final class ForeignException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ForeignException(String message) {
    super(message);
  }
}
