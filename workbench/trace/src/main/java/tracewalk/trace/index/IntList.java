package tracewalk.trace.index;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A growing list of plain ints. */
public final class IntList {
  private int[] items = new int[64];
  private int size;

  IntList() {}

  /** The ints of a range that pass, ascending. */
  public static IntList range(int from, int to, IntPredicate wanted) {
    IntList list = new IntList();
    for (int item = from; item < to; item++) {
      if (wanted.test(item)) {
        list.add(item);
      }
    }
    return list;
  }

  public int size() {
    return size;
  }

  public int get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException("index " + index + " of " + size);
    }
    return items[index];
  }

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  void set(int index, int item) {
    items[index] = item;
  }

  /** Where {@code item} stands in an ascending list; negative as {@link Arrays#binarySearch}. */
  public int search(int item) {
    return Arrays.binarySearch(items, 0, size, item);
  }
}
