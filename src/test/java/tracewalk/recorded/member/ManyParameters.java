package tracewalk.recorded.member;

/** Parameters of all types, wide ones among them, and many of them. */
public final class ManyParameters {

  private ManyParameters() {}

  static double all(
      boolean a, byte b, short c, char d, int e, long f, float g, double h, String i, int[] j) {
    long before = f;
    double sum = (a ? 1 : 0) + b + c + d + e + f + g + h + i.length() + j.length;
    return before == f ? wide(f, h, f, h, sum) : 0;
  }

  static double wide(long a, double b, long c, double d, double e) {
    long f = a + c;
    double g = b + d;
    return f + g + e;
  }

  static long many(
      long a,
      long b,
      long c,
      long d,
      long e,
      long f,
      long g,
      long h,
      long i,
      long j,
      long k,
      double l,
      double m,
      double n,
      double o,
      double p,
      double q,
      double r,
      double s,
      double t) {
    return a + b + c + d + e + f + g + h + i + j + k + (long) (l + m + n + o + p + q + r + s + t);
  }

  public static Object run() {
    return all(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6d, "seven", new int[8])
        + many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }
}
