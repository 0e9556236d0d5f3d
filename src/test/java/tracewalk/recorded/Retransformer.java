package tracewalk.recorded;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;

/** An agent that, once they run, gives all recorded constructs to a transformer of its own. */
public final class Retransformer {

  private Retransformer() {}

  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(new Copying(), true);
    Thread thread =
        new Thread(
            () -> {
              while (true) {
                retransform(instrumentation);
              }
            },
            "retransformer");
    thread.setDaemon(true);
    thread.start();
  }

  private static void retransform(Instrumentation instrumentation) {
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (type.getName().startsWith("tracewalk.recorded.")
          && instrumentation.isModifiableClass(type)) {
        try {
          instrumentation.retransformClasses(type);
        } catch (Exception unexpected) {
          throw new IllegalStateException(unexpected);
        }
      }
    }
  }

  private static final class Copying implements ClassFileTransformer {
    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
      if (name == null || !name.startsWith("tracewalk/recorded/") || type == null) {
        return null;
      }
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(bytes).accept(writer, 0);
      return writer.toByteArray();
    }
  }
}
