package tracewalk.recorded.loading;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Supplier;

/** Class loaders of one's own: one that asks its parent, one that asks it last. */
public final class OwnLoaders {

  private OwnLoaders() {}

  public static final class Guest implements Supplier<String> {
    private static final String NAME = name();

    static String name() {
      return "guest";
    }

    @Override
    public String get() {
      return NAME;
    }
  }

  static final class ChildFirst extends ClassLoader {
    ChildFirst(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Guest.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> found = findLoadedClass(name);
      return found == null ? define(name) : found;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }

  static Object made(Class<?> type) throws Exception {
    return ((Supplier<?>) type.getDeclaredConstructor().newInstance()).get();
  }

  public static Object run() throws Exception {
    ClassLoader parent = OwnLoaders.class.getClassLoader();
    Class<?> own = new ChildFirst(parent).loadClass(Guest.class.getName());
    Class<?> shared = new URLClassLoader(new URL[0], parent).loadClass(Guest.class.getName());
    return made(own) + " " + made(shared) + (own == shared);
  }
}
