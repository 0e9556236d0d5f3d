package tracewalk.agent.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The classes that are recorded, by name. */
public final class Programs {

  private static final Set<String> WOVEN = ConcurrentHashMap.newKeySet();

  private Programs() {}

  public static void woven(String className) {
    WOVEN.add(className);
  }

  static boolean opaque(String className) {
    for (String beginning : Settings.opaque) {
      if (className.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** Classes behind lambdas belong to the class that wrote them. */
  static boolean includes(String className) {
    int lambda = className.indexOf("$$Lambda");
    return WOVEN.contains(lambda < 0 ? className : className.substring(0, lambda));
  }
}
