package tracewalk.recorded.construction;

/** A static initialiser that throws: the class stays unusable. */
public final class InitialiserThatThrows {

  private InitialiserThatThrows() {}

  static final class Broken {
    static final int VALUE = fail();

    static int fail() {
      throw new IllegalStateException("no value");
    }

    static int use() {
      return VALUE;
    }
  }

  static String trial() {
    try {
      return "used " + Broken.use();
    } catch (ExceptionInInitializerError first) {
      return named(first.getCause());
    } catch (NoClassDefFoundError second) {
      return named(second);
    }
  }

  static String named(Throwable thrown) {
    return thrown.getClass().getSimpleName();
  }

  public static Object run() {
    return trial() + " " + trial();
  }
}
