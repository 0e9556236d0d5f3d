package tracewalk.agent.runtime;

import java.util.function.Predicate;

/** Tells the program's own classes from those of libraries, whose insides are nobody's concern. */
public final class Programs {

  private static final Predicate<Class<?>> NOBODYS = type -> false;

  private static volatile Predicate<Class<?>> own = NOBODYS;

  private Programs() {}

  /** Set once, before the program begins. */
  public static void own(Predicate<Class<?>> test) {
    own = test;
  }

  /** Lets go of the agent, whose classes a JVM that goes on needs no more. */
  public static void forget() {
    own = NOBODYS;
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
