package tracewalk.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * A second, minimal agent that shares nothing with the recorder: it counts how often each method of
 * the packages given is entered and writes the counts when the program ends.
 */
public final class CallCounter {

  private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

  public static void count(String method) {
    COUNTS.computeIfAbsent(method, none -> new LongAdder()).increment();
  }

  /** The argument is FILE=PREFIX[;PREFIX...]. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Path file = Path.of(arguments.substring(0, arguments.indexOf('=')));
    var types = ElementMatchers.nameStartsWith("none.");
    for (String prefix : arguments.substring(arguments.indexOf('=') + 1).split(";")) {
      types = types.or(ElementMatchers.nameStartsWith(prefix));
    }
    new AgentBuilder.Default(new ByteBuddy().ignore(ElementMatchers.none()))
        .with(AgentBuilder.InitializationStrategy.NoOp.INSTANCE)
        .with(AgentBuilder.TypeStrategy.Default.DECORATE)
        .ignore(ElementMatchers.nameStartsWith(CallCounter.class.getName()))
        .type(types)
        .transform((builder, type, loader, module, domain) -> builder.visit(new EveryMethod()))
        .installOn(instrumentation);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
  }

  /** Advice leaves bridge methods out; this does not. */
  private static final class EveryMethod extends AsmVisitorWrapper.AbstractBase {
    @Override
    public int mergeWriter(int flags) {
      return flags | ClassWriter.COMPUTE_MAXS;
    }

    @Override
    public ClassVisitor wrap(
        TypeDescription type,
        ClassVisitor writer,
        Implementation.Context context,
        TypePool pool,
        FieldList<FieldDescription.InDefinedShape> fields,
        MethodList<?> methods,
        int writerFlags,
        int readerFlags) {
      return new ClassVisitor(Opcodes.ASM9, writer) {
        @Override
        public MethodVisitor visitMethod(
            int access, String name, String descriptor, String generic, String[] exceptions) {
          String counted = type.getName() + "." + name + descriptor;
          return new MethodVisitor(
              Opcodes.ASM9, super.visitMethod(access, name, descriptor, generic, exceptions)) {
            @Override
            public void visitCode() {
              super.visitCode();
              visitLdcInsn(counted);
              visitMethodInsn(
                  Opcodes.INVOKESTATIC,
                  CallCounter.class.getName().replace('.', '/'),
                  "count",
                  "(Ljava/lang/String;)V",
                  false);
            }
          };
        }
      };
    }
  }

  private static void write(Path file) {
    try {
      Files.writeString(
          file,
          COUNTS.entrySet().stream()
              .map(count -> count.getKey() + " " + count.getValue())
              .sorted()
              .collect(Collectors.joining("\n")));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
