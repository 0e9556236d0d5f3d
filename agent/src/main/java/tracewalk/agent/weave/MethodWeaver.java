package tracewalk.agent.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Brackets a method: a call at its start, one before each return, and a handler around it all that
 * stands behind the method's own. No local variable is used, so the method's frames stay true; the
 * handler's frame knows no local at all, which fits everywhere.
 */
class MethodWeaver extends CatchWeaver {

  private static final int FIRST_WITH_FRAMES = Opcodes.V1_6;

  final Calls calls;
  private final @Nullable CallSites sites;
  private final int id;
  private final int version;
  private final Label start = new Label();
  private int line;

  MethodWeaver(
      MethodVisitor writer, MethodFacts facts, int id, @Nullable CallSites sites, int version) {
    super(writer);
    this.calls = new Calls(writer, facts, id);
    this.id = id;
    this.sites = sites;
    this.version = version;
  }

  @Override
  public void visitCode() {
    calls.enter();
    super.visitCode();
    mv.visitLabel(start);
  }

  @Override
  public void visitLineNumber(int number, Label label) {
    line = number;
    super.visitLineNumber(number, label);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      calls.leave();
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    int site = sites == null ? 0 : sites.number(id, opcode, owner, name, line);
    if (site != 0) {
      Calls.number(mv, site);
      Calls.recorder(mv, "site", "(I)V");
    }
    invoke(opcode, owner, name, descriptor, isInterface);
  }

  void invoke(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }

  @Override
  final void caught() {
    calls.caught();
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    Label end = new Label();
    mv.visitLabel(end);
    handle(start, end, end, new Object[0]);
    super.visitMaxs(maxStack, maxLocals);
  }

  boolean hasFrames() {
    return version >= FIRST_WITH_FRAMES;
  }

  /** What throws between two labels is recorded as having thrown. */
  final void handle(Label from, Label to, Label handler, Object[] locals) {
    mv.visitTryCatchBlock(from, to, handler, null);
    if (hasFrames()) {
      Object[] stack = {"java/lang/Throwable"};
      mv.visitFrame(Opcodes.F_FULL, locals.length, locals, 1, stack);
    }
    calls.rethrow();
  }
}
