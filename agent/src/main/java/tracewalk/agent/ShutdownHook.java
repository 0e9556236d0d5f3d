package tracewalk.agent;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;

/** Ends the recording after the program's own shutdown hooks, for their calls belong to it. */
final class ShutdownHook {

  /** The JVM's own hooks take 0 to 2; slots run in order. */
  private static final int SLOT = 7;

  private ShutdownHook() {}

  static void install(Runnable action) {
    try {
      Method add =
          Class.forName("java.lang.Shutdown")
              .getDeclaredMethod("add", int.class, boolean.class, Runnable.class);
      add.setAccessible(true);
      add.invoke(null, SLOT, false, action);
    } catch (ReflectiveOperationException | InaccessibleObjectException otherJvm) {
      Runtime.getRuntime().addShutdownHook(new Thread(action, "tracewalk-end"));
    }
  }
}
