package tracewalk.agent.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Brackets a constructor from its very start, so that the constructors it calls nest in it. No
 * handler may stand around the call of the superclass's constructor (the verifier refuses it): what
 * that throws is noticed by whoever catches it.
 */
final class ConstructorWeaver extends MethodWeaver {

  private final Label begin = new Label();
  private final Label building = new Label();
  private final Label built = new Label();
  private int unfinished;
  private boolean complete;

  ConstructorWeaver(
      MethodVisitor writer, MethodFacts facts, int id, @Nullable CallSites sites, int version) {
    super(writer, facts, id, sites, version);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    mv.visitLabel(begin);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW) {
      unfinished++;
    }
    super.visitTypeInsn(opcode, type);
  }

  @Override
  void invoke(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean init = !complete && opcode == Opcodes.INVOKESPECIAL && name.equals("<init>");
    complete |= init && unfinished == 0;
    if (init && complete) {
      mv.visitLabel(building);
    }
    super.invoke(opcode, owner, name, descriptor, isInterface);
    if (init && complete) {
      mv.visitLabel(built);
      calls.constructed();
    } else if (init) {
      unfinished--;
    }
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    if (!complete) {
      throw new IllegalStateException("a constructor that calls no other");
    }
    Label end = new Label();
    mv.visitLabel(end);
    if (hasFrames()) {
      handle(begin, building, end, new Object[] {Opcodes.UNINITIALIZED_THIS});
      Label handler = new Label();
      mv.visitLabel(handler);
      handle(built, end, handler, new Object[0]);
    } else {
      handle(built, end, end, new Object[0]);
    }
    mv.visitMaxs(maxStack, maxLocals);
  }
}
