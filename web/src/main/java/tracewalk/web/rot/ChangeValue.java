package tracewalk.web.rot;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;

/** Puts another number or truth value in the place of one that is written in the code. */
record ChangeValue() implements Edit {

  @Override
  public Change.Kind kind() {
    return Change.Kind.CHANGE_VALUE;
  }

  @Override
  public Optional<String> described(AbstractInsnNode at) {
    int opcode = at.getOpcode();
    boolean small = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_1;
    return small && !fillsAnArray(at)
        ? Optional.of("the " + (opcode - Opcodes.ICONST_0) + " or " + (opcode == Opcodes.ICONST_1))
        : Optional.empty();
  }

  /** Sizes and places of arrays that the compiler makes are no values of the program's. */
  private static boolean fillsAnArray(AbstractInsnNode at) {
    AbstractInsnNode before = at.getPrevious();
    AbstractInsnNode after = at.getNext();
    return before != null && before.getOpcode() == Opcodes.DUP
        || after != null
            && (after.getOpcode() == Opcodes.ANEWARRAY
                || after.getOpcode() == Opcodes.NEWARRAY
                || after.getOpcode() == Opcodes.AALOAD);
  }

  @Override
  public void make(InsnList code, AbstractInsnNode at) {
    boolean one = at.getOpcode() == Opcodes.ICONST_1;
    code.set(at, new InsnNode(one ? Opcodes.ICONST_0 : Opcodes.ICONST_1));
  }
}
