package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/** Containers whose parts stand in an array: one after the other, in a ring, or with gaps. */
final class ArrayParts extends Parts {

  private final long array;
  private final long start;
  private final long size;
  private final boolean ends;
  private final boolean gaps;

  private ArrayParts(
      Class<?> type, String array, String start, String size, boolean ends, boolean gaps) {
    super(false);
    this.array = Offsets.of(type, array);
    this.start = start.isEmpty() ? 0 : Offsets.of(type, start);
    this.size = size.isEmpty() ? 0 : Offsets.of(type, size);
    this.ends = ends;
    this.gaps = gaps;
  }

  /** The containers are the arrays themselves. */
  ArrayParts() {
    super(false);
    array = 0;
    start = 0;
    size = 0;
    ends = false;
    gaps = false;
  }

  /** From the array's beginning; the whole of it if no size is named. */
  static Parts of(Class<?> type, String array, String size) {
    return new ArrayParts(type, array, "", size, false, false);
  }

  /** Round the array's end, a number of parts from a place. */
  static Parts ring(Class<?> type, String array, String start, String size) {
    return new ArrayParts(type, array, start, size, false, false);
  }

  /** Round the array's end, from one place to another. */
  static Parts deque(Class<?> type, String array, String start, String end) {
    return new ArrayParts(type, array, start, end, true, false);
  }

  /** Wherever there is something in the array. */
  static Parts scattered(Class<?> type, String array, String size) {
    return new ArrayParts(type, array, "", size, false, true);
  }

  @Override
  Order order(Object container) {
    return gaps ? Order.BY_CHANCE : Order.KEPT;
  }

  private @Nullable Object @Nullable [] array(Object container) {
    return (Object[]) (array == 0 ? container : Offsets.ref(container, array));
  }

  @Override
  int size(Object container) {
    Object[] all = array(container);
    int length = all == null ? 0 : all.length;
    if (size == 0) {
      return length;
    }
    int number = Offsets.number(container, size);
    if (ends) {
      number -= Offsets.number(container, start);
      return number < 0 ? number + length : number;
    }
    return Math.min(number, length);
  }

  @Override
  void each(Object container, Sink sink) {
    Object[] all = array(container);
    if (all == null || all.length == 0) {
      return;
    }
    int from = start == 0 ? 0 : Offsets.number(container, start);
    int count = gaps ? all.length : Math.min(size(container), all.length);
    for (int i = 0; i < count && sink.goesOn(); i++) {
      Object part = all[(from + i) % all.length];
      if ((part != null || !gaps) && !sink.put(part, null)) {
        return;
      }
    }
  }
}
