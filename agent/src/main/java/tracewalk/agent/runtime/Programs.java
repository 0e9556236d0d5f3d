package tracewalk.agent.runtime;

import java.util.function.Predicate;

/** Tells the program's own classes from those of libraries, whose insides are nobody's concern. */
public final class Programs {

  private static volatile Predicate<Class<?>> own = type -> false;

  private Programs() {}

  /** Set once, before the program begins. */
  public static void own(Predicate<Class<?>> test) {
    own = test;
  }

  static boolean isOwn(Class<?> type) {
    return own.test(type);
  }

  /** True for a class that the rules want shown by type and number alone. */
  static boolean isOpaque(Class<?> type) {
    String name = type.getName();
    for (String beginning : Settings.opaque) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
