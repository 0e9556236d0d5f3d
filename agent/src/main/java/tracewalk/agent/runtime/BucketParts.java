package tracewalk.agent.runtime;

import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/** Hash maps: an array of chains. */
class BucketParts extends Parts {

  private final long table;
  private final long size;
  private final long key;
  private final long value;
  private final long next;
  private final @Nullable Object nullKey;

  private BucketParts(
      Class<?> type, String size, Class<?> node, @Nullable String key, String value) {
    super(true);
    this.table = Offsets.of(type, "table");
    this.size = size.isEmpty() ? 0 : Offsets.of(type, size);
    this.key = key == null ? 0 : Offsets.of(node, key);
    this.value = Offsets.of(node, value);
    this.next = Offsets.of(node, "next");
    this.nullKey = key == null ? Offsets.constant(type, "NULL_KEY") : null;
  }

  static Parts of(Class<?> type, String size) {
    Class<?> node = Offsets.typeOf(type, "table").getComponentType();
    return new BucketParts(type, size, node, "key", "value");
  }

  /** Keys are held weakly. */
  static Parts weak(Class<?> type) {
    Class<?> node = Offsets.typeOf(type, "table").getComponentType();
    return new BucketParts(type, "size", node, null, "value");
  }

  static Parts concurrent(Class<?> type) {
    return new Concurrent(type);
  }

  @Override
  int size(Object container) {
    return Offsets.number(container, size);
  }

  @Override
  Order order(Object container) {
    return Order.BY_HASH;
  }

  @Override
  void each(Object container, Sink sink) {
    Object[] chains = (Object[]) Offsets.ref(container, table);
    for (int i = 0; chains != null && i < chains.length && sink.goesOn(); i++) {
      if (!chain(chains[i], sink)) {
        return;
      }
    }
  }

  boolean chain(@Nullable Object first, Sink sink) {
    Object node = first;
    while (node != null && sink.goesOn()) {
      if (!entry(node, sink)) {
        return false;
      }
      node = Offsets.ref(node, next);
    }
    return true;
  }

  private boolean entry(Object node, Sink sink) {
    if (key != 0) {
      return sink.put(Offsets.ref(node, key), Offsets.ref(node, value));
    }
    Object held = ((Reference<?>) node).get();
    return held == null || sink.put(held == nullKey ? null : held, Offsets.ref(node, value));
  }

  /** A map that others change meanwhile: a chain may have moved to a larger table, or be a tree. */
  private static final class Concurrent extends BucketParts {
    private static final int MOVED = -1;
    private static final int TREE = -2;

    private final long hash;
    private final long count;
    private final long cells;
    private final long cell;
    private final long moved;
    private final long first;

    Concurrent(Class<?> type) {
      super(type, "", Offsets.typeOf(type, "table").getComponentType(), "key", "val");
      String name = type.getName();
      hash = Offsets.of(Offsets.named(name + "$Node"), "hash");
      count = Offsets.of(type, "baseCount");
      cells = Offsets.of(type, "counterCells");
      cell = Offsets.of(Offsets.named(name + "$CounterCell"), "value");
      moved = Offsets.of(Offsets.named(name + "$ForwardingNode"), "nextTable");
      first = Offsets.of(Offsets.named(name + "$TreeBin"), "first");
    }

    @Override
    int size(Object container) {
      long sum = Memory.UNSAFE.getLong(container, count);
      Object[] more = (Object[]) Offsets.ref(container, cells);
      for (int i = 0; more != null && i < more.length; i++) {
        Object one = more[i];
        sum += one == null ? 0 : Memory.UNSAFE.getLong(one, cell);
      }
      return (int) Math.max(0, Math.min(sum, Integer.MAX_VALUE));
    }

    @Override
    boolean chain(@Nullable Object node, Sink sink) {
      int kind = node == null ? 0 : Offsets.number(node, hash);
      if (node == null || kind >= 0) {
        return super.chain(node, sink);
      } else if (kind == TREE) {
        return super.chain(Offsets.ref(node, first), sink);
      }
      return kind != MOVED || elsewhere((Object[]) Offsets.ref(node, moved), sink);
    }

    /** The whole map is being moved: what the larger table has so far is all that is shown. */
    private boolean elsewhere(Object @Nullable [] larger, Sink sink) {
      for (int i = 0; larger != null && i < larger.length && sink.goesOn(); i++) {
        if (!chain(larger[i], sink)) {
          return false;
        }
      }
      return false;
    }
  }
}
