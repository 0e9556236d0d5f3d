package tracewalk.recorded;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints what a program can see of an agent. */
public final class Onlooker {

  private static final List<String> NAMES =
      List.of(
          "tracewalk.agent.Agent",
          "tracewalk.agent.asm.ClassReader",
          "tracewalk.agent.weave.Transformer",
          "org.objectweb.asm.ClassReader",
          "net.bytebuddy.ByteBuddy",
          "org.jspecify.annotations.Nullable");

  private Onlooker() {}

  static String found(String name) {
    try {
      return String.valueOf(Class.forName(name));
    } catch (ClassNotFoundException hidden) {
      return "none";
    }
  }

  static int resources(String name) throws IOException {
    ClassLoader loader = Onlooker.class.getClassLoader();
    return Collections.list(loader.getResources(name)).size();
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, Object> seen = new TreeMap<>();
    for (String name : NAMES) {
      seen.put(name, found(name));
      seen.put(name + " as resource", resources(name.replace('.', '/') + ".class"));
    }
    seen.put("manifests", resources("META-INF/MANIFEST.MF"));
    seen.put("class path", System.getProperty("java.class.path"));
    Module base = Object.class.getModule();
    Module own = Onlooker.class.getModule();
    seen.put("internals", base.isExported("jdk.internal.misc", own));
    seen.put("open", base.isOpen("java.lang", own));
    seen.put("loader", base.isOpen("jdk.internal.loader", own));
    seen.put("stack", new Throwable().getStackTrace().length);
    seen.put("handler", String.valueOf(Thread.getDefaultUncaughtExceptionHandler()));
    seen.put("properties", System.getProperties().stringPropertyNames().size());
    seen.forEach((name, value) -> System.out.println(name + ": " + value));
  }
}
