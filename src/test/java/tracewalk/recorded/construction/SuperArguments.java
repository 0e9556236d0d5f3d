package tracewalk.recorded.construction;

/** Calls in the arguments of {@code super(...)}, one of which throws. */
public final class SuperArguments {

  private SuperArguments() {}

  static class Base {
    final int value;

    Base(int value) {
      this.value = check(value);
    }

    static int check(int value) {
      if (value < 0) {
        throw new IllegalArgumentException("negative");
      }
      return value;
    }
  }

  static final class Derived extends Base {
    Derived(int value) {
      super(doubled(value));
      after();
    }

    static int doubled(int value) {
      if (value == 0) {
        throw new ArithmeticException("nothing to double");
      }
      return value * 2;
    }

    void after() {}
  }

  static int after() {
    return 1;
  }

  public static Object run() {
    int sum = new Derived(1).value;
    try {
      new Derived(0);
    } catch (ArithmeticException expected) {
      sum += after();
    }
    try {
      new Derived(-1);
    } catch (IllegalArgumentException expected) {
      sum += after();
    }
    return sum;
  }
}
