package tracewalk.recorded.failure;

/** Exceptions that are wrapped, thrown again and given suppressed ones. */
public final class Rethrown {

  private Rethrown() {}

  static final class Failure extends Exception {
    private final int code;

    Failure(String message, Throwable cause, int code) {
      super(decorated(message), cause);
      this.code = code;
    }

    static String decorated(String message) {
      return "<" + message + ">";
    }

    @Override
    public String getMessage() {
      return super.getMessage() + code;
    }
  }

  static void wrap() throws Failure {
    try {
      origin();
    } catch (IllegalStateException | IllegalArgumentException cause) {
      Failure failure = new Failure("wrapped", cause, 7);
      failure.addSuppressed(new Failure("suppressed", null, 8));
      throw failure;
    }
  }

  static void origin() {
    throw new IllegalArgumentException("origin");
  }

  static void again() throws Failure {
    try {
      wrap();
    } catch (Failure same) {
      same.addSuppressed(new RuntimeException("again"));
      throw same;
    }
  }

  public static Object run() {
    try {
      again();
      return "nothing thrown";
    } catch (Failure failure) {
      return failure.getMessage()
          + failure.getCause().getMessage()
          + failure.getSuppressed().length;
    }
  }
}
