package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/** Containers whose parts hang on nodes, one behind the other. */
final class ChainParts extends Parts {

  private static final int MOST_COUNTED = 1 << 12;

  private final long head;
  private final long next;
  private final long part;
  private final long value;
  private final long size;
  private final boolean empties;
  private final long isData;

  private ChainParts(
      Class<?> type, String head, Class<?> node, String[] names, String size, boolean empties) {
    super(names.length > 2);
    this.head = Offsets.of(type, head);
    this.next = offset(node, names[0]);
    this.part = offset(node, names[1]);
    this.value = names.length > 2 ? offset(node, names[2]) : 0;
    this.size = size.isEmpty() ? 0 : Offsets.of(type, size);
    this.empties = empties;
    this.isData = Offsets.declaring(node, "isData") == null ? 0 : Offsets.of(node, "isData");
  }

  private static long offset(Class<?> node, String field) {
    Class<?> owner = Offsets.declaring(node, field);
    return Offsets.of(owner == null ? node : owner, field);
  }

  /** Every node has a part. */
  static Parts of(Class<?> type, String head, String size) {
    String[] names = {"next", "item"};
    return new ChainParts(type, head, Offsets.typeOf(type, head), names, size, false);
  }

  /** Nodes may be empty: the first, or those whose part was taken. */
  static Parts queue(Class<?> type) {
    String[] names = {"next", "item"};
    return new ChainParts(type, "head", Offsets.typeOf(type, "head"), names, "", true);
  }

  /** The entries of a map in their order. */
  static Parts linkedMap(Class<?> type) {
    String[] names = {"after", "key", "value"};
    Class<?> node = Offsets.typeOf(type, "head");
    return new ChainParts(type, "head", node, names, "", false);
  }

  @Override
  int size(Object container) {
    if (size != 0) {
      return Offsets.number(container, size);
    }
    Counter counter = new Counter();
    each(container, counter);
    return counter.count < MOST_COUNTED ? counter.count : UNKNOWN;
  }

  private static final class Counter extends Sink {
    private int count;

    @Override
    boolean put(@Nullable Object part, @Nullable Object value) {
      return ++count < MOST_COUNTED;
    }
  }

  @Override
  void each(Object container, Sink sink) {
    Object node = Offsets.ref(container, head);
    while (node != null && sink.goesOn()) {
      Object held = Offsets.ref(node, part);
      boolean empty = empties && (held == null || held == node || !isData(node));
      if (!empty && !sink.put(held, pairs ? Offsets.ref(node, value) : null)) {
        return;
      }
      Object after = Offsets.ref(node, next);
      node = after == node ? null : after;
    }
  }

  /** A queue that hands over directly has nodes of those who wait, too. */
  private boolean isData(Object node) {
    return isData == 0 || Memory.UNSAFE.getBoolean(node, isData);
  }
}
