package tracewalk.trace.align;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether facts of two runs are the same: unique ids are, when one always stands where the other
 * does. A star on the left side is any value.
 */
public final class Likeness {
  static final String ANY = "*";
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final Map<String, String> there = new HashMap<>();
  private final Map<String, String> back = new HashMap<>();

  /** Whether two ids answer each other; from now on they do, if neither was seen before. */
  public boolean answers(String left, String right) {
    boolean known = there.computeIfAbsent(left, none -> right).equals(right);
    return back.computeIfAbsent(right, none -> left).equals(left) && known;
  }

  /** The names of the facts in which two branches differ. */
  List<String> differences(Branch left, Branch right) {
    Set<String> names = new LinkedHashSet<>(left.facts().keySet());
    names.addAll(right.facts().keySet());
    return names.stream()
        .filter(name -> !same(left.facts().get(name), right.facts().get(name)))
        .toList();
  }

  private boolean same(@Nullable String left, @Nullable String right) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    if (isId(left) && isId(right)) {
      return answers(left, right);
    }
    return left.equals(ANY) || left.equals(right);
  }

  private static boolean isId(String value) {
    return ID.matcher(value).matches();
  }

  /** What is the same in every run: facts without ids, and without what ended a call. */
  static String rough(Map.Entry<String, String> fact) {
    boolean vague = isId(fact.getValue()) || fact.getKey().equals("threw");
    return fact.getKey() + (vague ? "" : "=" + fact.getValue());
  }
}
