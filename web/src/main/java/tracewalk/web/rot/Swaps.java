package tracewalk.web.rot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Exchanges two statements of a method that follow upon each other and only call something. */
final class Swaps {
  private final MethodNode method;

  Swaps(MethodNode method) {
    this.method = method;
  }

  /** The two calls, or nothing if the line and the next are not of the sort. */
  Optional<String> described(LineNumberNode line) {
    List<AbstractInsnNode> one = statement(line);
    if (one.isEmpty() || !(after(one) instanceof LineNumberNode next)) {
      return Optional.empty();
    }
    List<AbstractInsnNode> other = statement(next);
    return other.isEmpty()
        ? Optional.empty()
        : Optional.of("the calls of " + called(one) + " and " + called(other));
  }

  void swap(LineNumberNode line) {
    List<AbstractInsnNode> one = statement(line);
    List<AbstractInsnNode> other = statement((LineNumberNode) after(one));
    AbstractInsnNode end = other.get(other.size() - 1);
    InsnList moved = new InsnList();
    for (AbstractInsnNode each : one) {
      method.instructions.remove(each);
      moved.add(each);
    }
    method.instructions.insert(end, moved);
  }

  /** The line number that follows, past labels. */
  private static AbstractInsnNode after(List<AbstractInsnNode> statement) {
    AbstractInsnNode next = statement.get(statement.size() - 1).getNext();
    while (next instanceof LabelNode) {
      next = next.getNext();
    }
    return next == null ? statement.get(0) : next;
  }

  /** The instructions of a line that begins and ends with an empty stack; else none. */
  private static List<AbstractInsnNode> statement(LineNumberNode line) {
    List<AbstractInsnNode> found = new ArrayList<>();
    AbstractInsnNode at = line.getNext();
    while (at != null && !(at instanceof LabelNode) && !(at instanceof LineNumberNode)) {
      if (branches(at)) {
        return List.of();
      }
      found.add(at);
      at = at.getNext();
    }
    return isWhole(found) ? found : List.of();
  }

  private static boolean branches(AbstractInsnNode at) {
    int opcode = at.getOpcode();
    boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    boolean stores = at instanceof VarInsnNode && opcode >= Opcodes.ISTORE;
    return at instanceof JumpInsnNode
        || at instanceof FrameNode
        || returns
        || stores
        || opcode == Opcodes.ATHROW;
  }

  /** Whether it begins by loading a variable and ends with a call whose result nobody takes. */
  private static boolean isWhole(List<AbstractInsnNode> found) {
    if (found.size() < 2 || found.get(0).getOpcode() != Opcodes.ALOAD) {
      return false;
    }
    AbstractInsnNode end = found.get(found.size() - 1);
    boolean calls = end instanceof MethodInsnNode call && call.desc.endsWith(")V");
    boolean ignores =
        end.getOpcode() == Opcodes.POP && found.get(found.size() - 2) instanceof MethodInsnNode;
    boolean constructs = calls && ((MethodInsnNode) end).name.equals("<init>");
    return (calls && !constructs) || ignores;
  }

  private static String called(List<AbstractInsnNode> statement) {
    String name = "";
    for (AbstractInsnNode each : statement) {
      name = each instanceof MethodInsnNode call ? call.name : name;
    }
    return name;
  }
}
