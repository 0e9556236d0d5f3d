package tracewalk.trace.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubsequenceTest {
  private final Random random = new Random(7);

  @Test
  void shortLists_shareTheLongestSubsequence() {
    for (int round = 0; round < 500; round++) {
      long[] left = numbers(random.nextInt(30), 5);
      long[] right = numbers(random.nextInt(30), 5);

      assertThat(length(left, right)).isEqualTo(longest(left, right));
    }
  }

  @Test
  void longListsThatDifferMuch_stillShareSomething() {
    long[] left = numbers(5000, 50);
    long[] right = numbers(7000, 50);

    assertThat(length(left, right)).isGreaterThan(1000);
    assertThat(length(left, left)).isEqualTo(5000);
    assertThat(length(left, new long[] {99})).isZero();
  }

  private long[] numbers(int size, int below) {
    return random.longs(size, 0, below).toArray();
  }

  /** How long it is; that it is one is checked. */
  private static int length(long[] left, long[] right) {
    int[] partners = Subsequence.of(left, right);
    int last = -1;
    int length = 0;
    for (int at = 0; at < left.length; at++) {
      if (partners[at] != Pairs.NONE) {
        assertThat(right[partners[at]]).isEqualTo(left[at]);
        assertThat(partners[at]).isGreaterThan(last);
        last = partners[at];
        length++;
      }
    }
    return length;
  }

  private static int longest(long[] left, long[] right) {
    int[][] best = new int[left.length + 1][right.length + 1];
    IntStream.rangeClosed(1, left.length)
        .forEach(
            at -> {
              for (int beside = 1; beside <= right.length; beside++) {
                best[at][beside] =
                    left[at - 1] == right[beside - 1]
                        ? best[at - 1][beside - 1] + 1
                        : Math.max(best[at - 1][beside], best[at][beside - 1]);
              }
            });
    return best[left.length][right.length];
  }
}
