package tracewalk.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.weave.SlimFrames;

/**
 * Defines the classes that woven code calls in the boot loader, where every class finds them.
 * Appending a jar to the boot path would do so too, but makes the JVM warn on standard error and
 * start slower.
 */
final class BootRuntime {

  /** Another name in each edition of the agent. */
  private static final String PACKAGE = "tracewalk/agent/runtime";

  private static final String CALLED = "Recorder.class";
  private static final String INTERNAL = "jdk.internal.misc";

  private BootRuntime() {}

  static void define(Instrumentation instrumentation) {
    Module base = Object.class.getModule();
    export(instrumentation, base, BootRuntime.class.getModule());
    List<byte[]> waiting = read();
    int before = waiting.size() + 1;
    @Nullable Class<?> any = null;
    while (!waiting.isEmpty() && waiting.size() < before) {
      before = waiting.size();
      for (Iterator<byte[]> each = waiting.iterator(); each.hasNext(); ) {
        Class<?> defined = defined(each.next());
        if (defined != null) {
          any = defined;
          each.remove();
        }
      }
    }
    if (any == null || !waiting.isEmpty()) {
      throw new AgentException("not started: its runtime classes cannot be defined");
    }
    export(instrumentation, base, any.getModule());
  }

  private static void export(Instrumentation instrumentation, Module base, Module to) {
    Set<Module> modules = Set.of(to);
    instrumentation.redefineModule(
        base,
        Set.of(),
        Map.of(INTERNAL, modules),
        Map.of("java.lang", modules),
        Set.of(),
        Map.of());
  }

  /** Null if a class that it extends is not there yet. */
  private static @Nullable Class<?> defined(byte[] bytes) {
    try {
      return Unsafe.getUnsafe().defineClass(null, bytes, 0, bytes.length, null, null);
    } catch (NoClassDefFoundError later) {
      return null;
    }
  }

  private static List<byte[]> read() {
    List<byte[]> classes = new ArrayList<>();
    String folder = Renaming.inTheJar();
    Renaming renaming = new Renaming(PACKAGE);
    try (JarFile jar = new JarFile(jarFile().toFile())) {
      for (Iterator<JarEntry> each = jar.entries().asIterator(); each.hasNext(); ) {
        JarEntry entry = each.next();
        String name = entry.getName();
        if (name.startsWith(folder) && name.endsWith(".class") && !name.endsWith("-info.class")) {
          try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = renaming.of(in.readAllBytes());
            classes.add(name.endsWith(CALLED) ? SlimFrames.of(bytes) : bytes);
          }
        }
      }
      return classes;
    } catch (IOException unreadable) {
      throw new AgentException("not started: its own jar cannot be read: " + unreadable);
    }
  }

  /** The argument that starts the agent of this jar in another JVM, with the options of a file. */
  static String argument(String optionsFile) {
    return "-javaagent:" + jarFile() + "=@" + optionsFile;
  }

  /** The jar that the agent was loaded from. */
  static Path jarFile() {
    try {
      return Path.of(BootRuntime.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException odd) {
      throw new AgentException("not started: its own jar cannot be found: " + odd);
    }
  }
}
