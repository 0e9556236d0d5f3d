package tracewalk.recorded.member;

/** Variable arguments: none, some, an array, nulls, and primitives. */
public final class Varargs {

  private Varargs() {}

  static int sum(int... numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum = add(sum, number);
    }
    return sum;
  }

  static int add(int one, int other) {
    return one + other;
  }

  @SafeVarargs
  static <T> int count(T... things) {
    return things == null ? -1 : things.length;
  }

  public static Object run() {
    return sum() + sum(1) + sum(1, 2, 3) + sum(new int[] {4, 5}) + count("a", null) + count();
  }
}
