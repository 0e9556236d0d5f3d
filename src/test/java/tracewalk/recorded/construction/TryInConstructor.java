package tracewalk.recorded.construction;

/** A constructor that catches, and one whose finally runs, after {@code super}. */
public final class TryInConstructor {

  final String how;

  TryInConstructor(int value) {
    String found;
    try {
      found = check(value);
    } catch (IllegalArgumentException bad) {
      found = bad.getMessage();
    } finally {
      done();
    }
    how = found;
  }

  static String check(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("negative");
    }
    return "fine";
  }

  void done() {}

  public static Object run() {
    return new TryInConstructor(1).how + " " + new TryInConstructor(-1).how;
  }
}
