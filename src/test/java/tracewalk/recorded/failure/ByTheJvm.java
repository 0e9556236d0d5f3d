package tracewalk.recorded.failure;

/** Exceptions that the JVM throws: null, index, cast, division, memory, negative size. */
public final class ByTheJvm {

  private ByTheJvm() {}

  static String thrownBy(Runnable wrong) {
    try {
      wrong.run();
      return "none";
    } catch (RuntimeException | OutOfMemoryError thrown) {
      return thrown.getClass().getSimpleName() + after() + " ";
    }
  }

  static int after() {
    return 1;
  }

  static Object nothing() {
    return null;
  }

  static int zero() {
    return 0;
  }

  static void use(Object anything) {}

  public static Object run() {
    Object text = "text";
    return thrownBy(() -> use(nothing().hashCode()))
        + thrownBy(() -> use((new int[zero()])[0]))
        + thrownBy(() -> use((new int[2][zero()])[1][0]))
        + thrownBy(() -> use((Integer) text))
        + thrownBy(() -> use(1 / zero()))
        + thrownBy(() -> use(new long[Integer.MAX_VALUE][Integer.MAX_VALUE]))
        + thrownBy(() -> use(new int[zero() - 1]))
        + thrownBy(() -> use(((Object[]) new String[1])[0] = 1));
  }
}
