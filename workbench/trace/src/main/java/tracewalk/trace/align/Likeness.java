package tracewalk.trace.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether facts of two runs are the same: names are, when one always stands where the other does. A
 * star on the left side is any value.
 */
public final class Likeness {
  static final String ANY = "*";

  final Naming naming;
  private final Map<Long, Long> there = new HashMap<>();
  private final Map<Long, Long> back = new HashMap<>();

  /** Unique ids are names. */
  public Likeness() {
    this(Naming.WHOLE_IDS);
  }

  public Likeness(Naming naming) {
    this.naming = naming;
  }

  /** Whether two names answer each other; from now on they do, if neither was seen before. */
  public boolean answers(String left, String right) {
    return answers(Fingerprint.of(left), Fingerprint.of(right));
  }

  private boolean answers(long left, long right) {
    boolean known = there.computeIfAbsent(left, none -> right) == right;
    return back.computeIfAbsent(right, none -> left) == left && known;
  }

  /** Whether all do. */
  boolean answer(long[] left, long[] right) {
    boolean all = left.length == right.length;
    for (int at = 0; at < left.length && all; at++) {
      all = answers(left[at], right[at]);
    }
    return all;
  }

  /** The names of the facts in which two branches differ. */
  List<String> differences(Numbered left, Numbered right) {
    if (left.own() == right.own() && answer(left.names(), right.names())) {
      return List.of();
    }
    Map<String, String> here = left.branch().facts();
    Map<String, String> other = right.branch().facts();
    Set<String> facts = new LinkedHashSet<>(here.keySet());
    facts.addAll(other.keySet());
    return facts.stream().filter(fact -> !same(here.get(fact), other.get(fact))).toList();
  }

  private boolean same(@Nullable String left, @Nullable String right) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    List<String> names = new ArrayList<>();
    List<String> others = new ArrayList<>();
    boolean alike = naming.without(left, names::add).equals(naming.without(right, others::add));
    if (!alike || names.size() != others.size()) {
      return left.equals(ANY) || left.equals(right);
    }
    for (int at = 0; at < names.size(); at++) {
      alike &= answers(names.get(at), others.get(at));
    }
    return alike;
  }
}
