package tracewalk.trace.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays two forests side by side. Neighbours are paired by what they are worth beside each other,
 * and what a pair set off is aligned in turn; of what is left, a call that only one run has around
 * calls that both have does not tear these apart.
 */
public final class Alignment {
  /** Above this many combinations what has no partner is not looked into. */
  private static final int MOST_TRIED = 2_500;

  private final Likeness likeness;

  private Alignment(Likeness likeness) {
    this.likeness = likeness;
  }

  /** The ids that the runs turn out to have in common are kept in {@code likeness}. */
  public static List<Aligned> of(List<Branch> left, List<Branch> right, Likeness likeness) {
    return lay(Side.of(left, likeness.naming).run, Side.of(right, likeness.naming).run, likeness);
  }

  /** One run, ready to be laid beside another; reading it is most of the work. */
  public static final class Side {
    private final List<Numbered> run;

    private Side(List<Numbered> run) {
      this.run = run;
    }

    public static Side of(List<Branch> run, Naming naming) {
      return new Side(new Numbered.Register(naming).all(run));
    }

    private long whole() {
      Fingerprint all = new Fingerprint();
      run.forEach(one -> all.add(one.whole()));
      return all.take();
    }
  }

  /** Changing the sides changes nothing but the sides of the answer. */
  public static List<Aligned> symmetric(Side left, Side right, Likeness likeness) {
    return Long.compare(left.whole(), right.whole()) <= 0
        ? lay(left.run, right.run, likeness)
        : lay(right.run, left.run, likeness).stream().map(Aligned::swapped).toList();
  }

  private static List<Aligned> lay(List<Numbered> left, List<Numbered> right, Likeness likeness) {
    return new Alignment(likeness).align(left, right);
  }

  private List<Aligned> align(List<Numbered> left, List<Numbered> right) {
    int[] partners = Pairs.of(left, right);
    List<Aligned> aligned = new ArrayList<>();
    int afterLeft = 0;
    int afterRight = 0;
    for (int at = 0; at < left.size(); at++) {
      if (partners[at] != Pairs.NONE) {
        aligned.addAll(gap(left.subList(afterLeft, at), right.subList(afterRight, partners[at])));
        aligned.add(pair(left.get(at), right.get(partners[at])));
        afterLeft = at + 1;
        afterRight = partners[at] + 1;
      }
    }
    aligned.addAll(
        gap(left.subList(afterLeft, left.size()), right.subList(afterRight, right.size())));
    return aligned;
  }

  private Aligned pair(Numbered left, Numbered right) {
    List<String> differing = likeness.differences(left, right);
    return Aligned.of(left.branch(), right.branch(), differing, align(left.below(), right.below()));
  }

  /** What has no partner of its own name. */
  private List<Aligned> gap(List<Numbered> left, List<Numbered> right) {
    if (left.isEmpty() || right.isEmpty() || left.size() * (long) right.size() > MOST_TRIED) {
      return apart(left, right);
    }
    for (int at = 0; at < left.size(); at++) {
      for (int beside = 0; beside < right.size(); beside++) {
        if (left.get(at).branch().kind() == right.get(beside).branch().kind()
            && renamed(left.get(at), right.get(beside))) {
          return around(left, at, right, beside, beside + 1, pair(left.get(at), right.get(beside)));
        }
      }
    }
    return wrapped(left, right);
  }

  /** A call that only one side has, around calls of the other. */
  private List<Aligned> wrapped(List<Numbered> left, List<Numbered> right) {
    for (int at = 0; at < left.size(); at++) {
      if (wraps(left.get(at), right)) {
        Aligned alone = alone(left.get(at).branch(), null, align(left.get(at).below(), right));
        return around(left, at, right, 0, right.size(), alone);
      }
    }
    for (int beside = 0; beside < right.size(); beside++) {
      if (wraps(right.get(beside), left)) {
        Numbered wrapper = right.get(beside);
        Aligned alone = alone(null, wrapper.branch(), align(left, wrapper.below()));
        List<Aligned> aligned = new ArrayList<>(onlyRight(right.subList(0, beside)));
        aligned.add(alone);
        aligned.addAll(onlyRight(right.subList(beside + 1, right.size())));
        return aligned;
      }
    }
    return apart(left, right);
  }

  private static List<Aligned> apart(List<Numbered> left, List<Numbered> right) {
    List<Aligned> aligned = new ArrayList<>(onlyLeft(left));
    aligned.addAll(onlyRight(right));
    return aligned;
  }

  private List<Aligned> around(
      List<Numbered> left,
      int at,
      List<Numbered> right,
      int rightFrom,
      int rightTo,
      Aligned found) {
    List<Aligned> aligned = new ArrayList<>(gap(left.subList(0, at), right.subList(0, rightFrom)));
    aligned.add(found);
    aligned.addAll(gap(left.subList(at + 1, left.size()), right.subList(rightTo, right.size())));
    return aligned;
  }

  private static boolean renamed(Numbered left, Numbered right) {
    int most = Math.max(left.below().size(), right.below().size());
    return most > 0 && 2 * shared(left.below(), right.below()) >= most;
  }

  private static boolean wraps(Numbered wrapper, List<Numbered> wrapped) {
    int inside = wrapper.below().size();
    return inside > 0 && 2 * shared(wrapper.below(), wrapped) >= inside;
  }

  /** How many of two lists have the same names. */
  private static long shared(List<Numbered> left, List<Numbered> right) {
    Map<Long, Integer> names = new HashMap<>();
    left.forEach(one -> names.merge(one.name(), 1, Integer::sum));
    return right.stream().filter(one -> names.merge(one.name(), -1, Integer::sum) >= 0).count();
  }

  private static List<Aligned> onlyLeft(List<Numbered> left) {
    return left.stream().map(one -> alone(one.branch(), null, onlyLeft(one.below()))).toList();
  }

  private static List<Aligned> onlyRight(List<Numbered> right) {
    return right.stream().map(one -> alone(null, one.branch(), onlyRight(one.below()))).toList();
  }

  private static Aligned alone(@Nullable Branch left, @Nullable Branch right, List<Aligned> below) {
    return Aligned.of(left, right, List.of(), below);
  }
}
