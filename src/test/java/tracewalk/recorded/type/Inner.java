package tracewalk.recorded.type;

/** Inner classes of inner classes, with their outer objects. */
public final class Inner {

  private final int field = value();

  int value() {
    return 1;
  }

  class Middle {
    int own = value() + 1;

    class Innermost {
      int all() {
        return field + own + value();
      }
    }
  }

  class Extended extends Middle {
    int sum() {
      return own + new Innermost().all();
    }
  }

  public static Object run() {
    Inner outer = new Inner();
    return outer.new Middle().new Innermost().all() + outer.new Extended().sum();
  }
}
