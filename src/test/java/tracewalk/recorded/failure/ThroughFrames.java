package tracewalk.recorded.failure;

/** An exception through several frames, caught by an outer one, with finally in between. */
@SuppressWarnings("InfiniteRecursion") // it ends by an exception
public final class ThroughFrames {

  private ThroughFrames() {}

  static void failing(int depth) {
    try {
      if (depth > 0) {
        failing(depth - 1);
      } else {
        throw new UnsupportedOperationException("deep");
      }
    } finally {
      passed();
    }
  }

  static void straight(int depth) {
    if (depth == 0) {
      throw new IllegalStateException("straight");
    }
    straight(depth - 1);
  }

  static void passed() {}

  static int after() {
    return 1;
  }

  public static Object run() {
    int sum = 0;
    try {
      failing(5);
    } catch (UnsupportedOperationException expected) {
      sum += after();
    }
    try {
      straight(5);
    } catch (IllegalStateException expected) {
      sum += after();
    }
    return sum + after();
  }
}
