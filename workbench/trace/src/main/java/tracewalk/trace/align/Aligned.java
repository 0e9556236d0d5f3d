package tracewalk.trace.align;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A branch of one run beside the one of the other that answers it, or beside nothing.
 *
 * @param differing the facts in which two branches beside each other differ
 * @param same whether nothing differs here or below
 */
public record Aligned(
    @Nullable Branch left,
    @Nullable Branch right,
    List<String> differing,
    List<Aligned> below,
    boolean same) {

  static Aligned of(
      @Nullable Branch left, @Nullable Branch right, List<String> differing, List<Aligned> below) {
    boolean paired = left != null && right != null && left.name().equals(right.name());
    boolean same = paired && differing.isEmpty() && below.stream().allMatch(Aligned::same);
    return new Aligned(left, right, differing, below, same);
  }

  Aligned swapped() {
    return new Aligned(right, left, differing, below.stream().map(Aligned::swapped).toList(), same);
  }

  /** Whether both runs have it, with the same facts; what is below may still differ. */
  public boolean matches() {
    return left != null && right != null && left.name().equals(right.name()) && differing.isEmpty();
  }

  /** Whether both runs have it and only its end tells them apart. */
  boolean endsOtherwise() {
    return left != null
        && right != null
        && left.name().equals(right.name())
        && !differing.isEmpty()
        && Branch.ENDINGS.containsAll(differing);
  }

  /** The branch of the left run, or of the right where the left has none. */
  public Branch either() {
    return left == null ? Objects.requireNonNull(right) : left;
  }
}
