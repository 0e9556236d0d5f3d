package tracewalk.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.net.URL;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The class path of the program, to which the JVM adds the jar of each agent. */
public final class ProgramClassPath {

  private ProgramClassPath() {}

  /** Takes the agent's jar off again; on a JVM that keeps its class path otherwise, it stays. */
  public static void leave(Instrumentation instrumentation, File jar) {
    ClassLoader program = ClassLoader.getSystemClassLoader();
    try {
      open(instrumentation);
      Object path = value(program, "ucp");
      URL own = jar.toURI().toURL();
      ((Collection<?>) value(path, "path")).removeIf(url -> same(url, own));
      ((Collection<?>) value(path, "unopenedUrls")).removeIf(url -> same(url, own));
      Collection<?> opened = (Collection<?>) value(path, "loaders");
      Map<?, ?> byName = (Map<?, ?>) value(path, "lmap");
      byName
          .entrySet()
          .removeIf(each -> isFor(each.getKey(), own) && opened.remove(each.getValue()));
    } catch (ReflectiveOperationException
        | InaccessibleObjectException
        | ClassCastException
        | java.net.MalformedURLException otherJvm) {
      return;
    }
  }

  private static boolean same(Object url, URL own) {
    return url.toString().equals(own.toString());
  }

  private static boolean isFor(Object name, URL own) {
    return name.toString().contains(own.getPath());
  }

  private static void open(Instrumentation instrumentation) {
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("jdk.internal.loader", Set.of(ProgramClassPath.class.getModule())),
        Set.of(),
        Map.of());
  }

  private static Object value(Object owner, String name) throws ReflectiveOperationException {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field.get(owner);
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
