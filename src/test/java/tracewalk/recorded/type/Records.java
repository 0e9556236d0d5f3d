package tracewalk.recorded.type;

/** Records: compact and further constructors, own and generated accessors, generated methods. */
public final class Records {

  private Records() {}

  record Range(int from, int to) {
    Range {
      if (from > to) {
        throw new IllegalArgumentException(message(from, to));
      }
    }

    Range(int length) {
      this(0, length);
    }

    static String message(int from, int to) {
      return from + " > " + to;
    }

    @Override
    public int from() {
      return from;
    }

    int length() {
      return to() - from();
    }
  }

  record Named<T>(String name, T thing) {}

  public static Object run() {
    Range range = new Range(4);
    String failed = "";
    try {
      new Range(2, 1);
    } catch (IllegalArgumentException bad) {
      failed = bad.getMessage();
    }
    return range.length()
        + failed
        + range.equals(new Range(0, 4))
        + (range.hashCode() == new Range(4).hashCode())
        + new Named<>("n", range);
  }
}
