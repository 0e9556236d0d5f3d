package tracewalk.recorded.member;

/** Default, static and private methods of interfaces, and a default method called by super. */
public final class InterfaceMethods {

  private InterfaceMethods() {}

  interface Shape {
    int area();

    default int twice() {
      return helper() * factor();
    }

    private int helper() {
      return area();
    }

    private static int factor() {
      return 2;
    }

    static Shape unit() {
      return () -> 1;
    }
  }

  static final class Square implements Shape {
    @Override
    public int area() {
      return 9;
    }

    @Override
    public int twice() {
      return Shape.super.twice() + 1;
    }
  }

  public static Object run() {
    return Shape.unit().twice() + new Square().twice();
  }
}
