package tracewalk.agent.weave;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Notices the first instruction of each of a method's own exception handlers. */
abstract class CatchWeaver extends EachInstruction {

  private final Set<Label> handlers = new HashSet<>();
  private boolean catching;

  CatchWeaver(MethodVisitor writer) {
    super(writer);
  }

  /** The exception is on the stack. */
  abstract void caught();

  @Override
  final void before(int opcode) {
    if (catching) {
      catching = false;
      caught();
    }
  }

  @Override
  public void visitTryCatchBlock(Label from, Label to, Label handler, @Nullable String type) {
    handlers.add(handler);
    super.visitTryCatchBlock(from, to, handler, type);
  }

  @Override
  public void visitLabel(Label label) {
    super.visitLabel(label);
    catching |= handlers.contains(label);
  }
}
