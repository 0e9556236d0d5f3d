package tracewalk.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The agent once more, with a runtime package of its own name. What a recording has woven into a
 * JVM may still run when it has ended; the next one shares nothing with it, and all that woven code
 * asks for stays constant.
 */
final class Edition extends ClassLoader {

  private static final String OURS = "tracewalk.agent.";
  private static final int MOST = 9999;

  private final String runtime;
  private final Renaming renaming;

  private Edition(int number) {
    super(ClassLoader.getPlatformClassLoader());
    this.renaming = new Renaming(String.format(Locale.ROOT, "tracewalk/agent/run%04d", number));
    this.runtime = renaming.packageName().replace('/', '.') + ".";
  }

  /**
   * Begins one more recording of this JVM; the first takes the agent as it is.
   *
   * @param number how many there were before
   */
  static Callable<List<String>> attach(
      int number, String arguments, Instrumentation instrumentation) {
    if (number == 0) {
      return Session.attach(arguments, instrumentation);
    }
    if (number > MOST) {
      throw new AgentException("it was recorded " + MOST + " times; start it anew");
    }
    try {
      return new Edition(number).begin(arguments, instrumentation);
    } catch (InvocationTargetException failed) {
      throw new AgentException(reason(failed.getCause()));
    } catch (ReflectiveOperationException unloadable) {
      throw new AgentException("its own jar cannot be read: " + unloadable);
    }
  }

  @SuppressWarnings("unchecked") // it is the method above, of another edition
  private Callable<List<String>> begin(String arguments, Instrumentation instrumentation)
      throws ReflectiveOperationException {
    Method attach =
        Class.forName(Session.class.getName(), true, this)
            .getDeclaredMethod("attach", String.class, Instrumentation.class);
    attach.setAccessible(true);
    return (Callable<List<String>>) attach.invoke(null, arguments, instrumentation);
  }

  /** An edition has exceptions of its own. */
  private static String reason(@Nullable Throwable cause) {
    if (cause == null || !cause.getClass().getName().equals(AgentException.class.getName())) {
      return "failed: " + cause;
    }
    return String.valueOf(cause.getMessage());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) || name.startsWith(runtime)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try (JarFile jar = new JarFile(BootRuntime.jarFile().toFile())) {
      JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
      if (entry == null) {
        throw new ClassNotFoundException(name);
      }
      try (InputStream in = jar.getInputStream(entry)) {
        byte[] bytes = renaming.of(in.readAllBytes());
        return defineClass(name, bytes, 0, bytes.length, Edition.class.getProtectionDomain());
      }
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}
