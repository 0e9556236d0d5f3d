package tracewalk.recorded.type;

/** A sealed family told apart by instanceof patterns. */
public final class Sealed {

  private Sealed() {}

  sealed interface Shape permits Circle, Box {}

  record Circle(int radius) implements Shape {}

  record Box(int width, int height) implements Shape {}

  static int area(Shape shape) {
    if (shape instanceof Circle circle && circle.radius() > 0) {
      return 3 * circle.radius() * circle.radius();
    }
    return shape instanceof Box box ? box.width() * box.height() : 0;
  }

  public static Object run() {
    return area(new Circle(2)) + area(new Box(2, 3)) + area(new Circle(0));
  }
}
