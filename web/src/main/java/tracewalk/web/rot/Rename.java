package tracewalk.web.rot;

import java.util.Optional;
import java.util.regex.Pattern;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;

/** Gives another name to what is named by a text: a method on the wire, a key, a state. */
record Rename() implements Edit {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{2,40}");

  @Override
  public Change.Kind kind() {
    return Change.Kind.RENAME;
  }

  @Override
  public Optional<String> described(AbstractInsnNode at) {
    return at instanceof LdcInsnNode constant
            && constant.cst instanceof String text
            && NAME.matcher(text).matches()
        ? Optional.of("\"" + text + "\" to \"" + text + "_x\"")
        : Optional.empty();
  }

  @Override
  public void make(InsnList code, AbstractInsnNode at) {
    LdcInsnNode constant = (LdcInsnNode) at;
    constant.cst = constant.cst + "_x";
  }
}
