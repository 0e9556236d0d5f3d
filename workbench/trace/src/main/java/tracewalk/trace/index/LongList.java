package tracewalk.trace.index;

import java.util.Arrays;

/** A growing list of plain longs. */
final class LongList {
  private long[] items = new long[64];
  private int size;

  long get(int index) {
    return items[index];
  }

  void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }
}
