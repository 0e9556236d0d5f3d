package tracewalk.web.rot;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;

/** A way to change one instruction. */
interface Edit {
  Change.Kind kind();

  /** What would be changed, or nothing where this instruction is not of the sort. */
  Optional<String> described(AbstractInsnNode at);

  void make(InsnList code, AbstractInsnNode at);

  /** Every way. */
  static List<Edit> all(String packages) {
    return List.of(new DropCall(packages), new TurnCondition(), new Rename(), new ChangeValue());
  }
}
