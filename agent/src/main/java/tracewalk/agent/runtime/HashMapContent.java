package tracewalk.agent.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** Hash maps and what extends them, by their nodes: a subclass may have methods of its own. */
final class HashMapContent implements Content {

  private static final Unsafe UNSAFE = Memory.UNSAFE;
  private static final long TABLE = UNSAFE.objectFieldOffset(HashMap.class, "table");
  private static final long SIZE = UNSAFE.objectFieldOffset(HashMap.class, "size");
  private static final long HEAD = UNSAFE.objectFieldOffset(LinkedHashMap.class, "head");
  private static final Class<?> NODE = named("java.util.HashMap$Node");
  private static final long KEY = UNSAFE.objectFieldOffset(NODE, "key");
  private static final long VALUE = UNSAFE.objectFieldOffset(NODE, "value");
  private static final long NEXT = UNSAFE.objectFieldOffset(NODE, "next");
  private static final long AFTER =
      UNSAFE.objectFieldOffset(named("java.util.LinkedHashMap$Entry"), "after");

  /** Receives the nodes; false ends the walk. */
  interface Visitor {
    boolean node(@Nullable Object key, @Nullable Object value);
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException unknownJdk) {
      throw new IllegalStateException(unknownJdk);
    }
  }

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    int fields = Contents.ownFields(object);
    int flags = values.head(Layout.OBJECT_ENTRIES | fields, plan, id, size(object));
    if (fields != 0 && FieldTable.of(object.getClass()).write(values, object, depth)) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
    int place = values.countPlace();
    int[] written = new int[1];
    walk(
        object,
        (key, value) -> {
          if (written[0] == Values.WIDTH || values.full()) {
            values.flag(flags, Layout.OBJECT_CUT);
            return false;
          }
          values.entry(key, value, depth);
          values.count(place, ++written[0]);
          return true;
        });
  }

  static int size(Object map) {
    return UNSAFE.getInt(map, SIZE);
  }

  static void walk(Object map, Visitor visitor) {
    if (map instanceof LinkedHashMap) {
      chain(UNSAFE.getReference(map, HEAD), AFTER, visitor);
      return;
    }
    Object[] table = (Object[]) UNSAFE.getReference(map, TABLE);
    if (table == null) {
      return;
    }
    for (Object first : table) {
      if (first != null && !chain(first, NEXT, visitor)) {
        return;
      }
    }
  }

  private static boolean chain(@Nullable Object first, long next, Visitor visitor) {
    for (Object node = first; node != null; node = UNSAFE.getReference(node, next)) {
      if (!visitor.node(UNSAFE.getReference(node, KEY), UNSAFE.getReference(node, VALUE))) {
        return false;
      }
    }
    return true;
  }
}
