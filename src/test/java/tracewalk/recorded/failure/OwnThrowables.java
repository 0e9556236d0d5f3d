package tracewalk.recorded.failure;

/** Exceptions of one's own that override what a recorder might ask, one without a trace. */
public final class OwnThrowables {

  private OwnThrowables() {}

  static final class Quiet extends RuntimeException {
    Quiet() {
      super("quiet", null, false, false);
    }
  }

  static final class Odd extends Error {
    private static int asked;

    @Override
    public String getMessage() {
      asked++;
      throw new IllegalStateException("do not ask");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }

    @Override
    public synchronized Throwable getCause() {
      asked++;
      return null;
    }
  }

  static void quiet() {
    throw new Quiet();
  }

  static void odd() {
    throw new Odd();
  }

  public static Object run() {
    try {
      quiet();
    } catch (Quiet caught) {
      try {
        odd();
      } catch (Odd also) {
        return caught.getMessage() + caught.getStackTrace().length + Odd.asked;
      }
    }
    return "nothing thrown";
  }
}
