package tracewalk.recorded.flow;

/** Assertions that are on, one that holds and one that does not. */
public final class Assertions {

  private Assertions() {}

  static boolean holds(int number) {
    return number > 0;
  }

  static String message() {
    return "not positive";
  }

  public static Object run() {
    Assertions.class.getClassLoader().setClassAssertionStatus(Assertions.class.getName(), true);
    return Checked.check(1) + Checked.check(-1);
  }

  static final class Checked {
    static String check(int number) {
      try {
        assert holds(number) : message();
        return "fine ";
      } catch (AssertionError failed) {
        return failed.getMessage();
      }
    }
  }
}
