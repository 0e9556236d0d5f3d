package tracewalk.web.replay;

import java.util.Arrays;

/** A set of numbers, in one bit each, that can be counted through and counted off. */
final class Bits {
  private static final int GROUP = 8;

  private final long[] words;
  private final int[] before;
  private int size;

  Bits(int limit) {
    words = new long[(limit >>> 6) + 1];
    before = new int[words.length / GROUP + 1];
  }

  void set(int number) {
    words[number >>> 6] |= 1L << number;
  }

  boolean get(int number) {
    return (words[number >>> 6] & 1L << number) != 0;
  }

  /** Counts, once all are in. */
  Bits counted() {
    size = 0;
    for (int word = 0; word < words.length; word++) {
      if (word % GROUP == 0) {
        before[word / GROUP] = size;
      }
      size += Long.bitCount(words[word]);
    }
    Arrays.fill(before, (words.length - 1) / GROUP + 1, before.length, size);
    return this;
  }

  int size() {
    return size;
  }

  /** How many are below a number. */
  int below(int number) {
    int word = number >>> 6;
    if (word >= words.length) {
      return size;
    }
    int count = before[word / GROUP];
    for (int each = word / GROUP * GROUP; each < word; each++) {
      count += Long.bitCount(words[each]);
    }
    return count + Long.bitCount(words[word] & (1L << number) - 1);
  }

  /** The one with so many below it. */
  int at(int place) {
    int group = Arrays.binarySearch(before, place);
    group = group < 0 ? -group - 2 : group;
    while (group + 1 < before.length && before[group + 1] <= place) {
      group++;
    }
    int left = place - before[group];
    int word = group * GROUP;
    while (Long.bitCount(words[word]) <= left) {
      left -= Long.bitCount(words[word++]);
    }
    long rest = words[word];
    for (; left > 0; left--) {
      rest &= rest - 1;
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }
}
