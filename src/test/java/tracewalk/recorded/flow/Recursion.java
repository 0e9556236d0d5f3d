package tracewalk.recorded.flow;

/** Recursion 5,000 deep, and two methods that call each other. */
public final class Recursion {

  private Recursion() {}

  static long deep(int depth) {
    return depth == 0 ? 0 : 1 + deep(depth - 1);
  }

  static boolean even(int number) {
    return number == 0 || odd(number - 1);
  }

  static boolean odd(int number) {
    return number != 0 && even(number - 1);
  }

  public static Object run() {
    return deep(5000) + " " + even(101);
  }
}
