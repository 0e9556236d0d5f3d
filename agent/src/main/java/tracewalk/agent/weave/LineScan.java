package tracewalk.agent.weave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads a method's debug information, which stands behind the code that it speaks of. */
final class LineScan extends EachInstruction {

  private final LineFacts facts;
  private final Map<Label, Integer> places = new HashMap<>();
  private final List<Label> targets = new ArrayList<>();

  LineScan(MethodVisitor next, LineFacts facts) {
    super(next);
    this.facts = facts;
  }

  @Override
  void before(int opcode) {
    facts.instructions++;
    if (opcode == Opcodes.JSR) {
      facts.targets.set(facts.instructions);
    }
  }

  @Override
  public void visitLabel(Label label) {
    super.visitLabel(label);
    places.put(label, facts.instructions);
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    super.visitLineNumber(line, start);
    facts.lines = true;
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    super.visitVarInsn(opcode, variable);
    if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      facts.stored.set(variable);
      if (opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE) {
        facts.stored.set(variable + 1);
      }
    }
  }

  @Override
  public void visitTryCatchBlock(Label from, Label to, Label handler, @Nullable String type) {
    super.visitTryCatchBlock(from, to, handler, type);
    targets.add(handler);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    super.visitJumpInsn(opcode, label);
    targets.add(label);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    super.visitTableSwitchInsn(min, max, other, labels);
    targets.add(other);
    targets.addAll(List.of(labels));
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    super.visitLookupSwitchInsn(other, keys, labels);
    targets.add(other);
    targets.addAll(List.of(labels));
  }

  @Override
  public void visitLocalVariable(
      String name,
      String descriptor,
      @Nullable String signature,
      Label start,
      Label end,
      int index) {
    super.visitLocalVariable(name, descriptor, signature, start, end, index);
    Integer from = places.get(start);
    Integer to = places.get(end);
    if (from != null && to != null) {
      facts.variable(name, descriptor, index, from, to);
    }
  }

  @Override
  public void visitEnd() {
    super.visitEnd();
    facts.variables.sort(Comparator.comparingInt(LineFacts.Variable::slot));
    targets.forEach(target -> facts.target(places, target));
  }
}
