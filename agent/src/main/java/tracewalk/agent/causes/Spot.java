package tracewalk.agent.causes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A place in a method of the JDK, and what is said there.
 *
 * @param methods names of the methods, of which a JDK may have only some
 * @param begins how the descriptors of these methods begin
 * @param calls names of the methods before whose call it is said; at the entry or the return if
 *     there are none
 * @param optional true for what only some JDKs have
 * @param as the name under which the recording has it; that of the method if null
 */
record Spot(
    List<String> methods,
    String begins,
    boolean atReturn,
    List<String> calls,
    Say say,
    boolean optional,
    @Nullable String as) {

  static Spot entry(String methods, String begins, Say say) {
    return new Spot(words(methods), begins, false, List.of(), say, false, null);
  }

  static Spot returning(String methods, String begins, Say say) {
    return new Spot(words(methods), begins, true, List.of(), say, false, null);
  }

  /** No names of methods: all of the class. */
  static Spot before(String calls, String methods, String begins, Say say) {
    return new Spot(words(methods), begins, false, words(calls), say, false, null);
  }

  Spot as(String name) {
    return new Spot(methods, begins, atReturn, calls, say, optional, name);
  }

  Spot ifThere() {
    return new Spot(methods, begins, atReturn, calls, say, true, as);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  boolean isIn(int access, String method, String descriptor) {
    return (methods.isEmpty() || methods.contains(method))
        && descriptor.startsWith(begins)
        && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_BRIDGE)) == 0;
  }

  boolean isAtEntry() {
    return !atReturn && calls.isEmpty();
  }

  /** How a JDK that has no such place is told of. */
  String describe() {
    String place = methods.isEmpty() ? "any method" : String.join(" or ", methods);
    return calls.isEmpty() ? place : place + " that calls " + String.join(" or ", calls);
  }
}
