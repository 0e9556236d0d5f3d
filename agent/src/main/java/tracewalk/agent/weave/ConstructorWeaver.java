package tracewalk.agent.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Brackets a constructor from its very start, so that the constructors it calls nest in it. No
 * handler may stand around the call of the superclass's constructor (the verifier refuses it): what
 * that throws is noticed by whoever catches it. No compiler, but the JVM, allows constructors that
 * build their object at several places, or put another in its variable: they get no handler at all.
 */
final class ConstructorWeaver extends MethodWeaver {

  private final Label begin = new Label();
  private final Label building = new Label();
  private final Label built = new Label();
  private final MethodFacts facts;
  private int unfinished;
  private boolean complete;

  ConstructorWeaver(
      MethodVisitor writer, MethodFacts facts, int id, @Nullable CallSites sites, int version) {
    super(writer, facts, id, sites, version);
    this.facts = facts;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    mv.visitLabel(begin);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW && facts.isKin(type)) {
      unfinished++;
    }
    super.visitTypeInsn(opcode, type);
  }

  @Override
  void invoke(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean init = !complete && !facts.odd && facts.builds(opcode, owner, name);
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
    Label end = new Label();
    mv.visitLabel(end);
    Object[] unbuilt = {Opcodes.UNINITIALIZED_THIS};
    if (complete && hasFrames()) {
      handle(begin, building, end, unbuilt);
      Label handler = new Label();
      mv.visitLabel(handler);
      handle(built, end, handler, new Object[0]);
    } else if (complete) {
      handle(built, end, end, new Object[0]);
    } else if (!facts.odd && hasFrames()) {
      handle(begin, end, end, unbuilt);
    }
    mv.visitMaxs(maxStack, maxLocals);
  }
}
