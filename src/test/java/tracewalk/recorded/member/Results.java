package tracewalk.recorded.member;

/** Every type that a method can return. */
public final class Results {

  private Results() {}

  static boolean yes() {
    return true;
  }

  static byte aByte() {
    return -1;
  }

  static short aShort() {
    return -2;
  }

  static char aChar() {
    return 'c';
  }

  static int anInt() {
    return -3;
  }

  static long aLong() {
    return 1L << 40;
  }

  static float aFloat() {
    return 0.5f;
  }

  static double aDouble() {
    return 0.25;
  }

  static String text() {
    return "text";
  }

  static int[][] arrays() {
    return new int[2][3];
  }

  static void nothing() {}

  public static Object run() {
    nothing();
    return ""
        + yes()
        + aByte()
        + aShort()
        + aChar()
        + anInt()
        + aLong()
        + aFloat()
        + aDouble()
        + text()
        + arrays().length;
  }
}
