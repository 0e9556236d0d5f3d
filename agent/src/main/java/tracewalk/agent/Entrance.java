package tracewalk.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM calls first, and all of the agent that the program's class loader has: the rest is
 * loaded by this loader, which the program does not know, and the jar is taken off its class path.
 */
public final class Entrance extends ClassLoader {

  private static @Nullable Entrance only;

  private final ZipFile jar;

  private Entrance(File jar) throws IOException {
    super(ClassLoader.getPlatformClassLoader());
    this.jar = new ZipFile(jar);
  }

  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    enter("premain", arguments, instrumentation);
  }

  /** The same for a JVM that already runs. */
  public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
    enter("agentmain", arguments, instrumentation);
  }

  private static synchronized void enter(
      String method, @Nullable String arguments, Instrumentation instrumentation) {
    try {
      File jar = ownJar();
      if (only == null) {
        only = new Entrance(jar);
      }
      agent("ProgramClassPath")
          .getMethod("leave", Instrumentation.class, File.class)
          .invoke(null, instrumentation, jar);
      agent("Agent")
          .getMethod(method, String.class, Instrumentation.class)
          .invoke(null, arguments, instrumentation);
    } catch (InvocationTargetException failed) {
      say(failed.getCause());
    } catch (ReflectiveOperationException
        | URISyntaxException
        | IOException
        | RuntimeException
        | LinkageError failed) {
      say(failed);
    }
  }

  private static void say(@Nullable Throwable failed) {
    System.err.println("tracewalk: recording not started: " + failed);
  }

  private static Class<?> agent(String name) throws ClassNotFoundException {
    return Class.forName(Entrance.class.getPackageName().concat(".").concat(name), true, only);
  }

  private static File ownJar() throws URISyntaxException {
    return new File(Entrance.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ZipEntry entry = jar.getEntry(name.replace('.', '/').concat(".class"));
    if (entry == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length, Entrance.class.getProtectionDomain());
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}
