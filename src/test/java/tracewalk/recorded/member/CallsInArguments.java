package tracewalk.recorded.member;

/** Calls in arguments, in concatenations and in conditional expressions, several a line. */
public final class CallsInArguments {

  private CallsInArguments() {}

  static String name(int number) {
    return number == 0 ? zero() : number < 0 ? sign() + name(-number) : one(number);
  }

  static String zero() {
    return "zero";
  }

  static String sign() {
    return "minus ";
  }

  static String one(int number) {
    return "n" + number;
  }

  static String join(String left, String right) {
    return left + ", " + right;
  }

  public static Object run() {
    return join(join(name(0), name(-1)), join(name(2), name(-3) + name(0)))
        + " and "
        + name(4)
        + name(5);
  }
}
