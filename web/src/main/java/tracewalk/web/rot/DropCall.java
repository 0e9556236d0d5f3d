package tracewalk.web.rot;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Leaves out a call; where it had a result stands null, zero or false. */
record DropCall(String packages) implements Edit {

  @Override
  public Change.Kind kind() {
    return Change.Kind.DROP_CALL;
  }

  @Override
  public Optional<String> described(AbstractInsnNode at) {
    if (at instanceof MethodInsnNode call
        && call.owner.startsWith(packages)
        && !call.name.startsWith("<")) {
      String owner = call.owner.substring(call.owner.lastIndexOf('/') + 1);
      return Optional.of("the call of " + owner + "." + call.name);
    }
    return Optional.empty();
  }

  @Override
  public void make(InsnList code, AbstractInsnNode at) {
    MethodInsnNode call = (MethodInsnNode) at;
    InsnList instead = new InsnList();
    Type[] arguments = Type.getArgumentTypes(call.desc);
    for (int last = arguments.length - 1; last >= 0; last--) {
      instead.add(new InsnNode(arguments[last].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
    }
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      instead.add(new InsnNode(Opcodes.POP));
    }
    Type result = Type.getReturnType(call.desc);
    if (result.getSort() != Type.VOID) {
      instead.add(new InsnNode(nothing(result)));
    }
    code.insert(call, instead);
    code.remove(call);
  }

  private static int nothing(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> Opcodes.LCONST_0;
      case Type.DOUBLE -> Opcodes.DCONST_0;
      case Type.FLOAT -> Opcodes.FCONST_0;
      case Type.OBJECT, Type.ARRAY -> Opcodes.ACONST_NULL;
      default -> Opcodes.ICONST_0;
    };
  }
}
