package tracewalk.web.rot;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;

/** Takes the other branch. */
record TurnCondition() implements Edit {

  @Override
  public Change.Kind kind() {
    return Change.Kind.TURN_CONDITION;
  }

  @Override
  public Optional<String> described(AbstractInsnNode at) {
    return at instanceof JumpInsnNode jump && jump.getOpcode() != Opcodes.GOTO
        ? Optional.of("the condition")
        : Optional.empty();
  }

  @Override
  public void make(InsnList code, AbstractInsnNode at) {
    JumpInsnNode jump = (JumpInsnNode) at;
    int opcode = jump.getOpcode();
    boolean ofNull = opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
    // Opposites stand side by side, beginning with an odd number; those of null with an even one.
    jump.setOpcode(ofNull ? opcode ^ 1 : ((opcode + 1) ^ 1) - 1);
  }
}
