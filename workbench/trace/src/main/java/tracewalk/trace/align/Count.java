package tracewalk.trace.align;

import java.util.List;

/** How many branches of a kind two runs have, and how many of them answer each other. */
public record Count(int left, int right, int matched) {
  public static final Count NONE = new Count(0, 0, 0);

  /** Counts in what is given and everything below. */
  public static Count of(Branch.Kind kind, List<Aligned> aligned) {
    Count count = NONE;
    for (Aligned one : aligned) {
      count = count.plus(one(kind, one)).plus(of(kind, one.below()));
    }
    return count;
  }

  private static Count one(Branch.Kind kind, Aligned one) {
    if (one.either().kind() != kind) {
      return NONE;
    }
    return new Count(
        one.left() == null ? 0 : 1, one.right() == null ? 0 : 1, one.matches() ? 1 : 0);
  }

  /** Both counts together. */
  public Count plus(Count other) {
    return new Count(left + other.left, right + other.right, matched + other.matched);
  }

  public boolean same() {
    return left == matched && right == matched;
  }
}
