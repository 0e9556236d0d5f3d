package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/** Maps in an array in which each value stands behind its key, with gaps. */
final class PairParts extends Parts {

  private final long table;
  private final long size;
  private final @Nullable Object nullKey;

  PairParts(Class<?> type) {
    super(true);
    table = Offsets.of(type, "table");
    size = Offsets.of(type, "size");
    nullKey = Offsets.constant(type, "NULL_KEY");
  }

  @Override
  int size(Object container) {
    return Offsets.number(container, size);
  }

  @Override
  Order order(Object container) {
    return Order.BY_CHANCE;
  }

  @Override
  void each(Object container, Sink sink) {
    Object[] all = (Object[]) Offsets.ref(container, table);
    for (int i = 0; all != null && i + 1 < all.length && sink.goesOn(); i += 2) {
      Object key = all[i];
      if (key != null && !sink.put(key == nullKey ? null : key, all[i + 1])) {
        return;
      }
    }
  }
}
