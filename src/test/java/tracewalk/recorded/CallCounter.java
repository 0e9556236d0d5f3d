package tracewalk.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * the packages given is entered and returns, and from where, as the JVM's own stack has it.
 */
public final class CallCounter {

  private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static String[] prefixes = {};

  private CallCounter() {}

  /** A line of what is written: kind, tab, method, for a parent a tab and the method called. */
  private static void count(String line) {
    COUNTS.computeIfAbsent(line, none -> new LongAdder()).increment();
  }

  public static void entered(String method) {
    count("entered\t" + method);
    String parent =
        STACK
            .walk(
                frames ->
                    frames
                        .skip(2)
                        .filter(CallCounter::isCounted)
                        .findFirst()
                        .map(CallCounter::name))
            .orElse("");
    count("parent\t" + parent + "\t" + method);
  }

  public static void returned(String method) {
    count("returned\t" + method);
  }

  private static boolean isCounted(StackFrame frame) {
    for (String prefix : prefixes) {
      if (frame.getClassName().startsWith(prefix)) {
        return !frame.getClassName().equals(CallCounter.class.getName());
      }
    }
    return false;
  }

  private static String name(StackFrame frame) {
    return frame.getClassName() + "." + frame.getMethodName() + frame.getDescriptor();
  }

  /** The argument is FILE=PREFIX[;PREFIX...]. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Path file = Path.of(arguments.substring(0, arguments.indexOf('=')));
    prefixes = arguments.substring(arguments.indexOf('=') + 1).split(";");
    var types = ElementMatchers.nameStartsWith("none.");
    for (String prefix : prefixes) {
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
          return new CountedMethod(
              super.visitMethod(access, name, descriptor, generic, exceptions), counted);
        }
      };
    }
  }

  private static final class CountedMethod extends MethodVisitor {
    private final String counted;

    CountedMethod(MethodVisitor writer, String counted) {
      super(Opcodes.ASM9, writer);
      this.counted = counted;
    }

    private void say(String what) {
      super.visitLdcInsn(counted);
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          CallCounter.class.getName().replace('.', '/'),
          what,
          "(Ljava/lang/String;)V",
          false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      say("entered");
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
        say("returned");
      }
      super.visitInsn(opcode);
    }
  }

  private static void write(Path file) {
    Stream<String> lines =
        COUNTS.entrySet().stream().map(count -> count.getKey() + "\t" + count.getValue());
    try {
      Files.writeString(file, lines.sorted().collect(Collectors.joining("\n")));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
