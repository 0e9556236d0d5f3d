package tracewalk.agent.causes;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What woven code tells the recorder at a spot. The letters of a word say what is handed to it: the
 * receiver (r), the method's first or second argument (1, 2), the top of the stack (t), a boolean
 * there (z), the pool's thread factory (f), the name of the method (n).
 */
enum Say {
  STARTS("starts", "rn"),
  MACHINERY("machinery", "t"),
  MACHINERY_FOR("machinery", "tr1"),
  EXECUTES("executes", "r1n"),
  EXECUTED("executed", ""),
  REJECTS("rejects", "r1"),
  SCHEDULES("schedules", "tr1n"),
  WORKS("works", "tr"),
  IDLES("idles", ""),
  FORKS("forks", "rn"),
  SUBMITS("submits", "tfn"),
  SUBMITS_FIRST("submits", "1fn"),
  RUNS("runs", "r"),
  ENDS("ends", "r"),
  REGISTERS("registers", "rn"),
  COMPLETES("completes", "r"),
  TIMES("times", "1n"),
  TICKS("ticks", "t"),
  PUTS("puts", "r1n"),
  OFFERED("offered", "zr1"),
  TAKES("takes", "tr"),
  HALTS("halts", "");

  private static final String CAUSES = "tracewalk/agent/runtime/Causes";
  private static final String FACTORY =
      "Ljava/util/concurrent/ForkJoinPool$ForkJoinWorkerThreadFactory;";

  private final String method;
  private final String words;

  Say(String method, String words) {
    this.method = method;
    this.words = words;
  }

  /**
   * Writes the call; the stack is afterwards as it was before.
   *
   * @param owner the class that is woven
   * @param name of what hands over, for the recording
   */
  void write(MethodVisitor code, String owner, String name) {
    StringBuilder descriptor = new StringBuilder("(");
    for (int i = 0; i < words.length(); i++) {
      descriptor.append(push(code, words.charAt(i), owner, name));
    }
    String signature = descriptor.append(")V").toString();
    code.visitMethodInsn(Opcodes.INVOKESTATIC, CAUSES, method, signature, false);
  }

  private static String push(MethodVisitor code, char word, String owner, String name) {
    switch (word) {
      case 't', 'z' -> code.visitInsn(Opcodes.DUP);
      case 'r' -> code.visitVarInsn(Opcodes.ALOAD, 0);
      case 'f' -> {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, "factory", FACTORY);
      }
      case 'n' -> code.visitLdcInsn(name);
      default -> code.visitVarInsn(Opcodes.ALOAD, word - '0');
    }
    return word == 'z' ? "Z" : word == 'n' ? "Ljava/lang/String;" : "Ljava/lang/Object;";
  }
}
