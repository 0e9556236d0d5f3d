package tracewalk.recorded.loading;

import java.io.InputStream;
import java.util.function.Supplier;

/** A hidden class made of bytes: agents are not shown it, what it calls is recorded. */
public final class HiddenClasses {

  private HiddenClasses() {}

  public static final class Template implements Supplier<String> {
    @Override
    public String get() {
      return called();
    }
  }

  static String called() {
    return "called";
  }

  public static Object run() throws Exception {
    byte[] bytes;
    String file = Template.class.getName().replace('.', '/') + ".class";
    try (InputStream in = HiddenClasses.class.getClassLoader().getResourceAsStream(file)) {
      bytes = in.readAllBytes();
    }
    Class<?> hidden =
        java.lang.invoke.MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
    return ((Supplier<?>) hidden.getDeclaredConstructor().newInstance()).get();
  }
}
