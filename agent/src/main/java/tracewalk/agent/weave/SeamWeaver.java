package tracewalk.agent.weave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Hands one argument of a method that the rules name to the recorder, inside its frame. */
final class SeamWeaver extends MethodVisitor {

  private final MethodFacts facts;
  private final int parameter;
  private final int seam;

  SeamWeaver(MethodVisitor writer, MethodFacts facts, int parameter, int seam) {
    super(Opcodes.ASM9, writer);
    this.facts = facts;
    this.parameter = parameter;
    this.seam = seam;
  }

  /** False for an overload without the parameter that the rule names. */
  static boolean fits(MethodFacts facts, String parameter) {
    int index = facts.parameter(parameter);
    return index >= 0 && facts.types[index].getSort() >= Type.ARRAY;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    mv.visitVarInsn(Opcodes.ALOAD, facts.slot(parameter));
    Calls.number(mv, seam);
    Calls.recorder(mv, "seam", "(Ljava/lang/Object;I)V");
  }
}
