package tracewalk.trace.golden;

/** Golden facts that cannot be used, told in one line. */
public final class GoldenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GoldenException(String message) {
    super(message);
  }
}
