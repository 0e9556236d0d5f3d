package tracewalk.agent.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the methods that woven code calls too long for the quick compiler to copy into their
 * callers: a copy there would cost each frame of the program a slot for each of its variables, and
 * the program half the depth of its recursion. The thorough compiler copies them all the same.
 */
public final class SlimFrames extends ClassVisitor {

  /** HotSpot's quick compiler copies methods of up to 35 bytes. */
  private static final int TOO_LONG = 36;

  private SlimFrames(ClassVisitor writer) {
    super(Opcodes.ASM9, writer);
  }

  public static byte[] of(byte[] recorder) {
    ClassReader reader = new ClassReader(recorder);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new SlimFrames(writer), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor writer = super.visitMethod(access, name, descriptor, signature, exceptions);
    return (access & Opcodes.ACC_PUBLIC) == 0 ? writer : new Longer(writer);
  }

  private static final class Longer extends MethodVisitor {
    Longer(MethodVisitor writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      for (int i = 0; i < TOO_LONG; i++) {
        super.visitInsn(Opcodes.NOP);
      }
    }
  }
}
