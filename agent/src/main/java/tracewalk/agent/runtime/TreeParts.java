package tracewalk.agent.runtime;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tree maps, from the least key to the greatest. */
final class TreeParts extends Parts {

  private static final Class<?> NODE = Offsets.typeOf(TreeMap.class, "root");
  private static final long ROOT = Offsets.of(TreeMap.class, "root");
  private static final long SIZE = Offsets.of(TreeMap.class, "size");
  private static final long KEY = Offsets.of(NODE, "key");
  private static final long VALUE = Offsets.of(NODE, "value");
  private static final long LEFT = Offsets.of(NODE, "left");
  private static final long RIGHT = Offsets.of(NODE, "right");
  private static final long PARENT = Offsets.of(NODE, "parent");

  TreeParts() {
    super(true);
  }

  @Override
  int size(Object container) {
    return Offsets.number(container, SIZE);
  }

  @Override
  void each(Object container, Sink sink) {
    Object node = leftmost(Offsets.ref(container, ROOT), sink);
    while (node != null && sink.goesOn()) {
      if (!sink.put(Offsets.ref(node, KEY), Offsets.ref(node, VALUE))) {
        return;
      }
      node = after(node, sink);
    }
  }

  private static @Nullable Object leftmost(@Nullable Object from, Sink sink) {
    Object node = from;
    Object left = node == null ? null : Offsets.ref(node, LEFT);
    while (left != null && sink.goesOn()) {
      node = left;
      left = Offsets.ref(node, LEFT);
    }
    return node;
  }

  private static @Nullable Object after(Object node, Sink sink) {
    Object right = Offsets.ref(node, RIGHT);
    if (right != null) {
      return leftmost(right, sink);
    }
    Object child = node;
    Object parent = Offsets.ref(node, PARENT);
    while (parent != null && Offsets.ref(parent, RIGHT) == child && sink.goesOn()) {
      child = parent;
      parent = Offsets.ref(parent, PARENT);
    }
    return parent;
  }
}
