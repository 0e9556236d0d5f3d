package tracewalk.recorded.construction;

/** Constructors that call one another. */
public final class ThisChain {

  final String text;

  ThisChain() {
    this(1);
    note("none");
  }

  ThisChain(int number) {
    this(String.valueOf(twice(number)));
    note("number");
  }

  ThisChain(String text) {
    this.text = text;
    note("text");
  }

  static int twice(int number) {
    return number * 2;
  }

  void note(String what) {}

  public static Object run() {
    return new ThisChain().text;
  }
}
