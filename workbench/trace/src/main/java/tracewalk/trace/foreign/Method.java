package tracewalk.trace.foreign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method as far as another format names it.
 *
 * @param onObject whether a receiver is told before the arguments
 * @param line 0 if unknown
 */
record Method(
    String className,
    String name,
    boolean onObject,
    List<String> parameters,
    @Nullable String file,
    int line) {

  /** Of a dotted name; a name without dots belongs to {@code owner}. */
  static Method named(String qualified, String owner, List<String> parameters) {
    int dot = qualified.lastIndexOf('.');
    boolean dotted = dot > 0 && dot < qualified.length() - 1;
    return new Method(
        dotted ? qualified.substring(0, dot) : owner,
        dotted ? qualified.substring(dot + 1) : qualified,
        false,
        parameters,
        null,
        0);
  }

  Method at(@Nullable String path, int firstLine) {
    String last = path == null ? null : path.substring(path.lastIndexOf('/') + 1);
    return new Method(className, name, onObject, parameters, last, firstLine);
  }

  int characters() {
    return className.length()
        + name.length()
        + parameters.stream().mapToInt(String::length).sum()
        + (file == null ? 0 : file.length());
  }
}
