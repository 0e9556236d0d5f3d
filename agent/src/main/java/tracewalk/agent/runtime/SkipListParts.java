package tracewalk.agent.runtime;

import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Skip lists, along their lowest level. */
final class SkipListParts extends Parts {

  private static final int MOST_COUNTED = 1 << 12;
  private static final Class<?> INDEX = Offsets.typeOf(ConcurrentSkipListMap.class, "head");
  private static final Class<?> NODE = Offsets.typeOf(INDEX, "node");
  private static final long HEAD = Offsets.of(ConcurrentSkipListMap.class, "head");
  private static final long DOWN = Offsets.of(INDEX, "down");
  private static final long BASE = Offsets.of(INDEX, "node");
  private static final long KEY = Offsets.of(NODE, "key");
  private static final long VALUE = Offsets.of(NODE, "val");
  private static final long NEXT = Offsets.of(NODE, "next");

  SkipListParts() {
    super(true);
  }

  @Override
  int size(Object container) {
    int[] count = new int[1];
    each(
        container,
        new Sink() {
          @Override
          boolean put(@Nullable Object part, @Nullable Object value) {
            return ++count[0] < MOST_COUNTED;
          }
        });
    return count[0] < MOST_COUNTED ? count[0] : UNKNOWN;
  }

  @Override
  void each(Object container, Sink sink) {
    Object index = Offsets.ref(container, HEAD);
    Object down = index == null ? null : Offsets.ref(index, DOWN);
    while (down != null && sink.goesOn()) {
      index = down;
      down = Offsets.ref(index, DOWN);
    }
    Object node = index == null ? null : Offsets.ref(index, BASE);
    while (node != null && sink.goesOn()) {
      Object key = Offsets.ref(node, KEY);
      Object value = Offsets.ref(node, VALUE);
      if (key != null && value != null && !sink.put(key, value)) {
        return;
      }
      node = Offsets.ref(node, NEXT);
    }
  }
}
