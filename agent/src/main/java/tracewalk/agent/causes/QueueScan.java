package tracewalk.agent.causes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the methods of a queue that put and take themselves: those that leave it to another such
 * method would say the same twice.
 */
final class QueueScan extends ClassVisitor {

  private static final Set<String> TAKE =
      Set.of(
          "take",
          "takeFirst",
          "takeLast",
          "poll",
          "pollFirst",
          "pollLast",
          "remove",
          "removeFirst",
          "removeLast",
          "pop");
  private static final String FOR_A_WHILE = "(JLjava/util/concurrent/TimeUnit;)";
  private static final int NO_QUEUES_OWN =
      Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE | Opcodes.ACC_ABSTRACT;

  private final ClassReader reader;
  private final List<Spot> spots = new ArrayList<>();

  QueueScan(ClassReader reader) {
    super(Opcodes.ASM9);
    this.reader = reader;
  }

  List<Spot> spots() {
    spots.add(Spot.before("add", "drainTo", "(Ljava/util/Collection;", Say.TAKES).ifThere());
    reader.accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return spots;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    boolean puts = PutMethods.has(name) && descriptor.startsWith("(L");
    boolean takes =
        TAKE.contains(name)
            && (descriptor.startsWith("()L") || descriptor.startsWith(FOR_A_WHILE + "L"));
    if ((access & NO_QUEUES_OWN) != 0 || !(puts || takes)) {
      return null;
    }
    return new Delegation(puts ? PutMethods.NAMES : TAKE, () -> found(name, descriptor, puts));
  }

  private void found(String name, String descriptor, boolean puts) {
    if (!puts) {
      spots.add(Spot.returning(name, descriptor, Say.TAKES));
      return;
    }
    spots.add(Spot.entry(name, descriptor, Say.PUTS));
    if (descriptor.endsWith("Z")) {
      spots.add(Spot.returning(name, descriptor, Say.OFFERED));
    }
  }

  /** Looks whether a method of the same kind does the work. */
  private final class Delegation extends MethodVisitor {
    private final Set<String> kind;
    private final Runnable itself;
    private boolean delegates;

    Delegation(Set<String> kind, Runnable itself) {
      super(Opcodes.ASM9);
      this.kind = kind;
      this.itself = itself;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      delegates |=
          kind.contains(name)
              && (owner.equals(reader.getClassName())
                  || (opcode == Opcodes.INVOKESPECIAL && !name.startsWith("<")));
    }

    @Override
    public void visitEnd() {
      if (!delegates) {
        itself.run();
      }
    }
  }
}
