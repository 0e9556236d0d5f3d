package tracewalk.agent.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import tracewalk.agent.runtime.Words;

/**
 * Hands the recorder each line as control comes to it, with the local variables that have a value
 * there. What it puts in goes through the weaver of the method, so that in an exception handler the
 * frames above are closed before the handler's first line is run.
 */
final class LineWeaver extends EachInstruction {

  private static final String RECORDER = "tracewalk/agent/runtime/LineRecorder";
  private static final String LOG = "Ltracewalk/agent/runtime/ThreadLog;";

  private final MethodFacts facts;
  private final LineFacts debug;
  private final Words words;
  private final LocalKinds kinds;
  private final Map<String, Integer> keys = new HashMap<>();

  /** An object that is being made is known by the place of its instruction: its label moves. */
  private final Map<Label, Label> moved = new HashMap<>();

  private final List<Label> here = new ArrayList<>();
  private int instruction;
  private boolean framed;
  private int line;

  LineWeaver(MethodVisitor next, MethodFacts facts, LineFacts debug, Words words) {
    super(next);
    this.facts = facts;
    this.debug = debug;
    this.words = words;
    this.kinds = new LocalKinds(facts, debug);
    debug.places.clear();
    debug.variables.forEach(variable -> keys.putIfAbsent(variable.name(), keys.size()));
  }

  @Override
  public void visitCode() {
    super.visitCode();
    Calls.number(mv, keys.size());
    recorder("open", "(I)V");
  }

  private void recorder(String name, String descriptor) {
    mv.visitMethodInsn(Opcodes.INVOKESTATIC, RECORDER, name, descriptor, false);
  }

  @Override
  public void visitLabel(Label label) {
    here.add(label);
    super.visitLabel(label);
  }

  @Override
  public void visitLineNumber(int number, Label label) {
    line = number;
    super.visitLineNumber(number, label);
  }

  @Override
  public void visitFrame(
      int type, int locals, Object @Nullable [] local, int stack, Object @Nullable [] onStack) {
    kinds.frame(type, locals, local == null ? new Object[0] : local);
    framed = true;
    super.visitFrame(type, locals, moved(local, locals), stack, moved(onStack, stack));
  }

  private Object @Nullable [] moved(Object @Nullable [] entries, int count) {
    if (entries == null) {
      return null;
    }
    Object[] all = entries.clone();
    for (int i = 0; i < count; i++) {
      if (all[i] instanceof Label label) {
        all[i] = moved.computeIfAbsent(label, none -> new Label());
      }
    }
    return all;
  }

  @Override
  void before(int opcode) {
    if (debug.targets.get(instruction) && !framed) {
      kinds.forget();
    }
    if (line != 0) {
      show();
    }
    if (opcode == Opcodes.NEW) {
      for (Label label : here) {
        mv.visitLabel(moved.computeIfAbsent(label, none -> new Label()));
      }
    }
    boolean access = opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD;
    if (!access && (opcode < Opcodes.ISTORE || opcode > Opcodes.ASTORE)) {
      kinds.instruction(opcode);
    }
    here.clear();
    framed = false;
    line = 0;
    instruction++;
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    super.visitVarInsn(opcode, variable);
    kinds.access(opcode, variable);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    if (opcode == Opcodes.INVOKESPECIAL && name.equals("<init>")) {
      kinds.constructed();
    }
  }

  private void show() {
    List<LineFacts.Variable> visible = visible();
    int[] names = visible.stream().mapToInt(variable -> words.string(variable.name())).toArray();
    int place = words.nextPlace();
    debug.places.add(new LineFacts.Place(place, line, names));
    Calls.number(mv, place);
    if (visible.isEmpty()) {
      recorder("bare", "(I)V");
      return;
    }
    recorder("line", "(I)" + LOG);
    visible.forEach(this::local);
    recorder("end", "(" + LOG + ")V");
  }

  private List<LineFacts.Variable> visible() {
    List<LineFacts.Variable> visible = new ArrayList<>();
    for (LineFacts.Variable variable : debug.variables) {
      boolean itself = variable.slot() == 0 && !facts.isStatic();
      boolean hidden = variable.type().getSort() < Type.ARRAY && facts.secret(variable);
      if (!itself
          && !hidden
          && variable.in(instruction)
          && kinds.holds(variable.slot(), variable.type())
          && visible.stream().noneMatch(other -> other.name().equals(variable.name()))) {
        visible.add(variable);
      }
    }
    return visible;
  }

  private void local(LineFacts.Variable variable) {
    Type type = variable.type();
    mv.visitVarInsn(type.getOpcode(Opcodes.ILOAD), variable.slot());
    String value = Calls.widened(mv, type);
    Calls.number(mv, keys.getOrDefault(variable.name(), 0));
    boolean secret = type.getSort() >= Type.ARRAY && facts.secret(variable);
    recorder(secret ? "secret" : "local", "(" + LOG + value + "I)" + LOG);
  }
}
