package tracewalk.trace.align;

import java.util.Arrays;
import java.util.List;

/** Which of two lists of neighbours stand beside each other, in the order of both. */
final class Pairs {
  static final int NONE = -1;

  /** Above this many combinations the weights of neighbours are not tried out. */
  private static final long MOST_COMBINATIONS = 1_000_000;

  private final List<Numbered> left;
  private final List<Numbered> right;
  private final int[] partners;

  private Pairs(List<Numbered> left, List<Numbered> right) {
    this.left = left;
    this.right = right;
    this.partners = new int[left.size()];
    Arrays.fill(partners, NONE);
  }

  /** For each of the left its partner's place on the right, or {@link #NONE}. */
  static int[] of(List<Numbered> left, List<Numbered> right) {
    Pairs pairs = new Pairs(left, right);
    int start = 0;
    int leftEnd = left.size();
    int rightEnd = right.size();
    while (start < leftEnd && start < rightEnd && pairs.alike(start, start)) {
      pairs.partners[start] = start++;
    }
    while (start < leftEnd && start < rightEnd && pairs.alike(leftEnd - 1, rightEnd - 1)) {
      pairs.partners[--leftEnd] = --rightEnd;
    }
    pairs.between(start, leftEnd, start, rightEnd);
    return pairs.partners;
  }

  private boolean alike(int atLeft, int atRight) {
    return left.get(atLeft).whole() == right.get(atRight).whole();
  }

  private void between(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    if (small(leftTo - leftFrom, rightTo - rightFrom)) {
      weigh(leftFrom, leftTo, rightFrom, rightTo);
      return;
    }
    int[] whole =
        Subsequence.of(
            left.subList(leftFrom, leftTo).stream().mapToLong(Numbered::whole).toArray(),
            right.subList(rightFrom, rightTo).stream().mapToLong(Numbered::whole).toArray());
    int afterLeft = leftFrom;
    int afterRight = rightFrom;
    for (int at = leftFrom; at <= leftTo; at++) {
      int partner = at == leftTo ? rightTo : whole[at - leftFrom];
      if (at == leftTo || partner != NONE) {
        int beside = at == leftTo ? rightTo : rightFrom + partner;
        gap(afterLeft, at, afterRight, beside);
        if (at < leftTo) {
          partners[at] = beside;
        }
        afterLeft = at + 1;
        afterRight = beside + 1;
      }
    }
  }

  private void gap(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    if (small(leftTo - leftFrom, rightTo - rightFrom)) {
      weigh(leftFrom, leftTo, rightFrom, rightTo);
      return;
    }
    int[] named =
        Subsequence.of(
            left.subList(leftFrom, leftTo).stream().mapToLong(Numbered::name).toArray(),
            right.subList(rightFrom, rightTo).stream().mapToLong(Numbered::name).toArray());
    for (int at = 0; at < named.length; at++) {
      partners[leftFrom + at] = named[at] == NONE ? NONE : rightFrom + named[at];
    }
  }

  private static boolean small(int leftSize, int rightSize) {
    return (long) leftSize * rightSize <= MOST_COMBINATIONS;
  }

  /** The pairs that are worth most together. */
  private void weigh(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    int[][] best = worths(leftFrom, leftTo, rightFrom, rightTo);
    int atLeft = leftFrom;
    int atRight = rightFrom;
    while (atLeft < leftTo && atRight < rightTo) {
      int row = atLeft - leftFrom;
      int column = atRight - rightFrom;
      int worth = left.get(atLeft).worthBeside(right.get(atRight));
      if (worth > 0 && best[row][column] == worth + best[row + 1][column + 1]) {
        partners[atLeft++] = atRight++;
      } else if (best[row + 1][column] >= best[row][column + 1]) {
        atLeft++;
      } else {
        atRight++;
      }
    }
  }

  private int[][] worths(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    int rows = Math.max(0, leftTo - leftFrom);
    int columns = Math.max(0, rightTo - rightFrom);
    int[][] best = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = columns - 1; column >= 0; column--) {
        int worth = left.get(leftFrom + row).worthBeside(right.get(rightFrom + column));
        int beside = worth == 0 ? 0 : worth + best[row + 1][column + 1];
        int apart = Math.max(best[row + 1][column], best[row][column + 1]);
        best[row][column] = Math.max(beside, apart);
      }
    }
    return best;
  }
}
