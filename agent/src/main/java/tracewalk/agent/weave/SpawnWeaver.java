package tracewalk.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes {@code Thread.start} tell the recorder which thread begins. */
public final class SpawnWeaver implements ClassFileTransformer {

  private static final String THREAD = "java/lang/Thread";

  private SpawnWeaver() {}

  public static void weave(Instrumentation instrumentation) {
    SpawnWeaver weaver = new SpawnWeaver();
    instrumentation.addTransformer(weaver, true);
    try {
      instrumentation.retransformClasses(Thread.class);
    } catch (UnmodifiableClassException | LinkageError cannot) {
      System.err.println("tracewalk: started threads are not linked to their start: " + cannot);
    } finally {
      instrumentation.removeTransformer(weaver);
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (redefined == null || !THREAD.equals(internalName)) {
      return null;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new StartVisitor(writer), 0);
    return writer.toByteArray();
  }

  private static final class StartVisitor extends ClassVisitor {
    StartVisitor(ClassVisitor writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor writer = super.visitMethod(access, name, descriptor, signature, exceptions);
      return name.equals("start") && descriptor.equals("()V") ? new SayWho(writer) : writer;
    }
  }

  private static final class SayWho extends MethodVisitor {
    SayWho(MethodVisitor writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      mv.visitVarInsn(Opcodes.ALOAD, 0);
      Calls.recorder(mv, "spawning", "(Ljava/lang/Thread;)V");
    }
  }
}
