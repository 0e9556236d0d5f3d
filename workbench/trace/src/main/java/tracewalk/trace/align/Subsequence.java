package tracewalk.trace.align;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A long common subsequence of two lists of numbers: Myers' greedy search, in rounds of limited
 * effort. It is the longest where the lists differ little, and still quick where they differ much.
 */
final class Subsequence {
  private static final int MOST_EDITS = 1000;

  private final long[] left;
  private final long[] right;

  private Subsequence(long[] left, long[] right) {
    this.left = left;
    this.right = right;
  }

  /**
   * A way through both lists: where it stands, and how many pairs it made since it last skipped.
   */
  private record Path(int atLeft, int atRight, int pairs, @Nullable Path before) {
    int distance() {
      return atLeft + atRight;
    }
  }

  /** For each of the left its partner's place on the right, or {@link Pairs#NONE}. */
  static int[] of(long[] left, long[] right) {
    int[] partners = new int[left.length];
    Arrays.fill(partners, Pairs.NONE);
    Subsequence search = new Subsequence(left, right);
    Path start = new Path(0, 0, 0, null);
    while (start.atLeft() < left.length && start.atRight() < right.length) {
      Path end = search.round(start);
      for (Path path = end; path != null; path = path.before()) {
        for (int pair = 1; pair <= path.pairs(); pair++) {
          partners[path.atLeft() - pair] = path.atRight() - pair;
        }
      }
      start = new Path(end.atLeft(), end.atRight(), 0, null);
    }
    return partners;
  }

  /** The path that comes to the end, or else farthest, with as many skips as one round may make. */
  private Path round(Path start) {
    @Nullable Path[] reach = new Path[2 * MOST_EDITS + 3];
    int middle = MOST_EDITS + 1;
    reach[middle] = slide(start);
    Path farthest = Objects.requireNonNull(reach[middle]);
    for (int edits = 1; edits <= MOST_EDITS && !atEnd(farthest); edits++) {
      for (int lane = middle - edits; lane <= middle + edits; lane += 2) {
        Path path = farther(skipLeft(reach[lane - 1]), skipRight(reach[lane + 1]));
        reach[lane] = path == null ? null : slide(path);
        farthest = Objects.requireNonNull(farther(farthest, reach[lane]));
      }
    }
    return farthest;
  }

  private boolean atEnd(Path path) {
    return path.atLeft() == left.length && path.atRight() == right.length;
  }

  private @Nullable Path skipLeft(@Nullable Path path) {
    return path == null || path.atLeft() == left.length
        ? null
        : new Path(path.atLeft() + 1, path.atRight(), 0, path);
  }

  private @Nullable Path skipRight(@Nullable Path path) {
    return path == null || path.atRight() == right.length
        ? null
        : new Path(path.atLeft(), path.atRight() + 1, 0, path);
  }

  private static @Nullable Path farther(@Nullable Path one, @Nullable Path other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.distance() > one.distance() ? other : one;
  }

  private Path slide(Path from) {
    int pairs = 0;
    while (from.atLeft() + pairs < left.length
        && from.atRight() + pairs < right.length
        && left[from.atLeft() + pairs] == right[from.atRight() + pairs]) {
      pairs++;
    }
    return new Path(from.atLeft() + pairs, from.atRight() + pairs, pairs, from.before());
  }
}
