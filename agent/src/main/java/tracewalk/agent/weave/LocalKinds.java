package tracewalk.agent.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the verifier knows of the local variables at each instruction, as far as it matters: which
 * may be read, and how. Where it cannot be told, a variable counts as one that may not.
 */
final class LocalKinds {

  private static final int NONE = Opcodes.TOP;
  private static final int OBJECT = Opcodes.NULL;

  private final MethodFacts facts;
  private final LineFacts debug;

  /** The last frame, an entry a variable. */
  private final List<Integer> frame = new ArrayList<>();

  private int[] slots = new int[16];
  private int unfinished;
  private int last;
  private int lastVariable;

  LocalKinds(MethodFacts facts, LineFacts debug) {
    this.facts = facts;
    this.debug = debug;
    if (!facts.isStatic()) {
      frame.add(facts.isConstructor() ? Opcodes.UNINITIALIZED_THIS : OBJECT);
    }
    for (Type type : facts.types) {
      frame.add(kind(type));
    }
    restore();
  }

  private static int kind(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> Opcodes.INTEGER;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.LONG -> Opcodes.LONG;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      default -> OBJECT;
    };
  }

  private static int kind(Object entry) {
    if (entry instanceof Integer known) {
      return known;
    }
    return entry instanceof String ? OBJECT : NONE;
  }

  private static boolean isWide(int kind) {
    return kind == Opcodes.LONG || kind == Opcodes.DOUBLE;
  }

  /** Takes a frame as it stands in the class file: what differs from the one before. */
  void frame(int type, int count, Object[] locals) {
    if (type == Opcodes.F_FULL || type == Opcodes.F_NEW) {
      frame.clear();
    }
    if (type == Opcodes.F_CHOP) {
      frame.subList(frame.size() - count, frame.size()).clear();
    } else if (type != Opcodes.F_SAME && type != Opcodes.F_SAME1) {
      Arrays.stream(locals, 0, count).map(LocalKinds::kind).forEach(frame::add);
    }
    restore();
  }

  private void restore() {
    Arrays.fill(slots, NONE);
    int slot = 0;
    for (int kind : frame) {
      put(slot, kind == Opcodes.UNINITIALIZED_THIS ? NONE : kind);
      slot += isWide(kind) ? 2 : 1;
    }
  }

  /** Control may come from anywhere, and no frame says with what: parameters are what they were. */
  void forget() {
    Arrays.fill(slots, NONE);
    for (int i = 0; i < facts.types.length; i++) {
      int slot = facts.slot(i);
      if (!debug.stored.get(slot)) {
        put(slot, kind(facts.types[i]));
      }
    }
  }

  private void put(int slot, int kind) {
    if (slot + 1 >= slots.length) {
      slots = Arrays.copyOf(slots, Math.max(slot + 2, slots.length * 2));
    }
    slots[slot] = kind;
  }

  private int at(int slot) {
    return slot < slots.length ? slots[slot] : NONE;
  }

  /** True if a variable of this type can be read from a slot. */
  boolean holds(int slot, Type type) {
    return at(slot) == kind(type);
  }

  /** To be told of each instruction that is no access to a variable. */
  void instruction(int opcode) {
    unfinished += opcode == Opcodes.NEW ? 1 : 0;
    last = opcode;
  }

  /** A constructor was called: an object is finished, the method's own if no other is begun. */
  void constructed() {
    if (unfinished > 0) {
      unfinished--;
    } else if (facts.isConstructor()) {
      put(0, OBJECT);
    }
  }

  void access(int opcode, int slot) {
    if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      store(stored(opcode), slot);
    }
    last = opcode;
    lastVariable = slot;
  }

  private int stored(int opcode) {
    return switch (opcode) {
      case Opcodes.ISTORE -> Opcodes.INTEGER;
      case Opcodes.LSTORE -> Opcodes.LONG;
      case Opcodes.FSTORE -> Opcodes.FLOAT;
      case Opcodes.DSTORE -> Opcodes.DOUBLE;
      default -> mayBeUnfinished() ? NONE : OBJECT;
    };
  }

  /** An object whose constructor has not run may lie in a variable, and cannot be read. */
  private boolean mayBeUnfinished() {
    boolean copied = last >= Opcodes.DUP && last <= Opcodes.SWAP;
    return last == Opcodes.NEW
        || (copied && unfinished > 0)
        || (last == Opcodes.ALOAD && at(lastVariable) != OBJECT);
  }

  private void store(int kind, int slot) {
    if (slot > 0 && isWide(at(slot - 1))) {
      put(slot - 1, NONE);
    }
    put(slot, kind);
    if (isWide(kind)) {
      put(slot + 1, NONE);
    }
  }
}
