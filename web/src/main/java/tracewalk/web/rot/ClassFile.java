package tracewalk.web.rot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** A class's bytes, with the changes that can be made to it. */
final class ClassFile {
  private final byte[] bytes;
  private final String packages;

  /**
   * @param packages what the names of classes begin with whose calls may be dropped
   */
  ClassFile(byte[] bytes, String packages) {
    this.bytes = bytes.clone();
    this.packages = packages;
  }

  /** Every change, in the order of the code. */
  List<Change> changes() {
    ClassNode type = node();
    List<Change> found = new ArrayList<>();
    for (MethodNode method : type.methods) {
      boolean own = (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) == 0;
      if (own && !method.name.equals("<clinit>")) {
        found.addAll(changes(type, method));
      }
    }
    return found;
  }

  private List<Change> changes(ClassNode type, MethodNode method) {
    List<Change> found = new ArrayList<>();
    Swaps swaps = new Swaps(method);
    int line = 0;
    for (int place = 0; place < method.instructions.size(); place++) {
      AbstractInsnNode at = method.instructions.get(place);
      if (at instanceof LineNumberNode number) {
        line = number.line;
        add(found, type, method, line, Change.Kind.SWAP_CALLS, place, swaps.described(number));
      }
      for (Edit edit : Edit.all(packages)) {
        add(found, type, method, line, edit.kind(), place, edit.described(at));
      }
    }
    return found;
  }

  private static void add(
      List<Change> found,
      ClassNode type,
      MethodNode method,
      int line,
      Change.Kind kind,
      int place,
      Optional<String> text) {
    String name = type.name.replace('/', '.');
    text.ifPresent(
        what -> found.add(new Change(name, method.name, method.desc, line, kind, place, what)));
  }

  /** The bytes with a change made. */
  byte[] with(Change change) {
    ClassNode type = node();
    for (MethodNode method : type.methods) {
      if (method.name.equals(change.method()) && method.desc.equals(change.descriptor())) {
        make(change, method);
      }
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.accept(writer);
    return writer.toByteArray();
  }

  private void make(Change change, MethodNode method) {
    AbstractInsnNode at = method.instructions.get(change.place());
    if (change.kind() == Change.Kind.SWAP_CALLS) {
      new Swaps(method).swap((LineNumberNode) at);
      return;
    }
    for (Edit edit : Edit.all(packages)) {
      if (edit.kind() == change.kind()) {
        edit.make(method.instructions, at);
      }
    }
  }

  private ClassNode node() {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return node;
  }
}
