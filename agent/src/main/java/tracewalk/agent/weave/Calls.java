package tracewalk.agent.weave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import tracewalk.agent.runtime.Recorder;
import tracewalk.agent.runtime.Settings;
import tracewalk.agent.runtime.Settings.Level;

/** Writes the instructions that call the recorder about one method. */
final class Calls {

  private static final String RECORDER = "tracewalk/agent/runtime/Recorder";
  private static final String ENDS = "tracewalk/agent/runtime/Ends";
  private static final String LOG = "Ltracewalk/agent/runtime/ThreadLog;";
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final boolean VALUES = Settings.level != Level.CALLS;
  private static final boolean STATE = Settings.level.has(Level.STATE);

  private final MethodVisitor code;
  private final MethodFacts facts;
  private final int id;

  /**
   * @param code takes the instructions as they are
   */
  Calls(MethodVisitor code, MethodFacts facts, int id) {
    this.code = code;
    this.facts = facts;
    this.id = id;
  }

  static void number(MethodVisitor code, int number) {
    if (number <= Short.MAX_VALUE) {
      code.visitIntInsn(Opcodes.SIPUSH, number);
    } else {
      code.visitLdcInsn(number);
    }
  }

  static void recorder(MethodVisitor code, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, RECORDER, name, descriptor, false);
  }

  private void recorder(String name, String descriptor) {
    recorder(code, name, descriptor);
  }

  /** Whether the entries of a method tell of a receiver or of arguments. */
  static boolean carriesValues(MethodFacts facts) {
    boolean onObject = !facts.isStatic() && !facts.isConstructor();
    return VALUES && !facts.isInitializer() && (onObject || facts.types.length > 0);
  }

  private void ends(String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, ENDS, name, descriptor, false);
  }

  void enter() {
    boolean onObject = !facts.isStatic() && !facts.isConstructor();
    if (!carriesValues(facts)) {
      number(code, id);
      recorder(facts.isInitializer() ? "enterInitializer" : "enter", "(I)V");
      return;
    }
    if (onObject && isShort()) {
      enterOn();
      return;
    }
    if (onObject) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
    }
    number(code, id);
    recorder("begin", onObject ? "(" + OBJECT + "I)" + LOG : "(I)" + LOG);
    for (int i = 0; i < facts.types.length; i++) {
      argument(i);
    }
    commit(onObject && STATE);
  }

  /** Whether receiver and arguments are told in one call. */
  private boolean isShort() {
    if (STATE || facts.types.length > 1) {
      return false;
    }
    if (facts.types.length == 0) {
      return true;
    }
    int sort = facts.types[0].getSort();
    boolean number = sort == Type.INT || sort == Type.LONG;
    return !facts.secret(0) && (number || sort >= Type.ARRAY);
  }

  private void enterOn() {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    String argument = "";
    if (facts.types.length == 1) {
      code.visitVarInsn(facts.types[0].getOpcode(Opcodes.ILOAD), 1);
      argument = widened(code, facts.types[0]);
    }
    number(code, id);
    recorder("enterOn", "(" + OBJECT + argument + "I)V");
  }

  private void commit(boolean withReceiver) {
    if (withReceiver) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
    }
    number(code, id);
    recorder("commit", "(" + LOG + (withReceiver ? OBJECT : "") + "I)V");
  }

  private void argument(int parameter) {
    Type type = facts.types[parameter];
    boolean secret = facts.secret(parameter);
    if (secret && type.getSort() < Type.ARRAY) {
      number(code, Recorder.words().type(type.getClassName()));
      recorder("hidden", "(" + LOG + "I)" + LOG);
      return;
    }
    code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), facts.slot(parameter));
    recorder(secret ? "secret" : "arg", "(" + LOG + widened(code, type) + ")" + LOG);
  }

  /** Makes the value on the stack one of the types that the recorder takes. */
  static String widened(MethodVisitor code, Type type) {
    switch (type.getSort()) {
      case Type.BOOLEAN, Type.CHAR, Type.LONG, Type.DOUBLE -> {
        return type.getDescriptor();
      }
      case Type.BYTE, Type.SHORT, Type.INT -> {
        code.visitInsn(Opcodes.I2L);
        return "J";
      }
      case Type.FLOAT -> {
        code.visitInsn(Opcodes.F2D);
        return "D";
      }
      default -> {
        return OBJECT;
      }
    }
  }

  /** Stands before a return: the value stays on the stack. */
  void leave() {
    Type type = Type.getReturnType(facts.descriptor);
    if (facts.isInitializer()) {
      number(code, id);
      ends("leaveInitializer", "(I)V");
    } else if (!VALUES || type.getSort() == Type.VOID) {
      number(code, id);
      ends("leave", "(I)V");
    } else if (facts.secretResult() && type.getSort() < Type.ARRAY) {
      number(code, Recorder.words().type(type.getClassName()));
      number(code, id);
      ends("leaveHidden", "(II)V");
    } else {
      code.visitInsn(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
      boolean secret = facts.secretResult();
      String value = widened(code, type);
      number(code, id);
      ends(secret ? "leaveSecret" : "leave", "(" + value + "I)V");
    }
  }

  /** An exception is on the stack, and passes. */
  void rethrow() {
    code.visitInsn(Opcodes.DUP);
    number(code, id);
    ends(facts.isInitializer() ? "thrownInitializer" : "thrown", "(Ljava/lang/Throwable;I)V");
    code.visitInsn(Opcodes.ATHROW);
  }

  /** An exception is on the stack at the head of one of the method's own handlers. */
  void caught() {
    code.visitInsn(Opcodes.DUP);
    number(code, id);
    ends("caught", "(" + OBJECT + "I)V");
  }

  /** The constructor before has made the object usable. */
  void constructed() {
    if (VALUES) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      number(code, id);
      ends("constructed", "(" + OBJECT + "I)V");
    }
  }
}
