package tracewalk.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lets the recorder see each command that the program starts, before it is started. */
public final class ChildrenWeaver implements ClassFileTransformer {

  private static final String STARTER = "java/lang/ProcessImpl";
  private static final String COMMAND = "([Ljava/lang/String;Ljava/util/Map;)[Ljava/lang/String;";

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (loader != null || !STARTER.equals(internalName)) {
      return null;
    }
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new StarterVisitor(writer), 0);
    return writer.toByteArray();
  }

  private static final class StarterVisitor extends ClassVisitor {
    StarterVisitor(ClassVisitor writer) {
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
      boolean starts =
          name.equals("start") && descriptor.startsWith("([Ljava/lang/String;Ljava/util/Map;");
      return starts ? new ChangeCommand(writer) : writer;
    }
  }

  private static final class ChangeCommand extends MethodVisitor {
    ChangeCommand(MethodVisitor writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      mv.visitVarInsn(Opcodes.ALOAD, 0);
      mv.visitVarInsn(Opcodes.ALOAD, 1);
      mv.visitMethodInsn(
          Opcodes.INVOKESTATIC, "tracewalk/agent/runtime/Children", "command", COMMAND, false);
      mv.visitVarInsn(Opcodes.ASTORE, 0);
    }
  }
}
