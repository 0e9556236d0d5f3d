package tracewalk.agent.causes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Adds what is said at the spots of one class; no branch is added, so all frames stay true. */
final class SpotWeaver extends ClassVisitor {

  private final String owner;
  private final List<Spot> spots;
  private final Set<Spot> met = new HashSet<>();

  SpotWeaver(ClassVisitor writer, String owner, List<Spot> spots) {
    super(Opcodes.ASM9, writer);
    this.owner = owner;
    this.spots = spots;
  }

  /** The spots that this JDK's class does not have. */
  List<Spot> missing() {
    return spots.stream().filter(spot -> !spot.optional() && !met.contains(spot)).toList();
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor writer = super.visitMethod(access, name, descriptor, signature, exceptions);
    List<Spot> here = spots.stream().filter(spot -> spot.isIn(access, name, descriptor)).toList();
    return here.isEmpty() ? writer : new Method(writer, name, here);
  }

  private final class Method extends MethodVisitor {
    private final String name;
    private final List<Spot> here;

    Method(MethodVisitor writer, String name, List<Spot> here) {
      super(Opcodes.ASM9, writer);
      this.name = name;
      this.here = here;
    }

    private void say(Spot spot) {
      met.add(spot);
      String as = spot.as();
      spot.say().write(mv, owner, as == null ? owner.replace('/', '.') + "." + name : as);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      for (Spot spot : here) {
        if (spot.isAtEntry()) {
          say(spot);
        }
      }
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
        for (Spot spot : here) {
          if (spot.atReturn()) {
            say(spot);
          }
        }
      }
      super.visitInsn(opcode);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String type, String method, String descriptor, boolean isInterface) {
      for (Spot spot : here) {
        if (spot.calls().contains(method)) {
          say(spot);
        }
      }
      super.visitMethodInsn(opcode, type, method, descriptor, isInterface);
    }
  }
}
