package tracewalk.trace.table;

import java.util.Arrays;

/** A set of numbers, in one bit each, that can be counted through and counted off. */
public final class Bits {
  private static final int GROUP = 8;

  private final long[] words;
  private final int[] before;
  private int size;

  /** None of the numbers up to a limit. */
  public Bits(int limit) {
    this(new long[(limit >>> 6) + 1]);
  }

  private Bits(long[] words) {
    this.words = words;
    before = new int[words.length / GROUP + 1];
  }

  /** The numbers whose bits are set, counted. */
  public static Bits of(long[] words) {
    return new Bits(words).counted();
  }

  /** Adds a number. */
  public void set(int number) {
    words[number >>> 6] |= 1L << number;
  }

  public boolean get(int number) {
    return (words[number >>> 6] & 1L << number) != 0;
  }

  /** Those that are in both. */
  public Bits and(Bits other) {
    long[] both = new long[Math.min(words.length, other.words.length)];
    for (int word = 0; word < both.length; word++) {
      both[word] = words[word] & other.words[word];
    }
    return new Bits(both).counted();
  }

  /** Counts, once all are in. */
  public Bits counted() {
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

  public int size() {
    return size;
  }

  /** How many are below a number. */
  public int below(int number) {
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
  public int at(int place) {
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
