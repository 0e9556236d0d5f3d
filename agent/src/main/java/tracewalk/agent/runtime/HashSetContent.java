package tracewalk.agent.runtime;

import java.util.HashSet;
import tracewalk.agent.format.Layout;

/** Hash sets and what extends them, by the map inside. */
final class HashSetContent implements Content {

  private static final long MAP = Memory.UNSAFE.objectFieldOffset(HashSet.class, "map");

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    Object map = Memory.UNSAFE.getReference(object, MAP);
    int fields = Contents.ownFields(object);
    long size = map == null ? 0 : HashMapContent.size(map);
    int flags = values.head(Layout.OBJECT_ITEMS | fields, plan, id, size);
    if (fields != 0 && FieldTable.of(object.getClass()).write(values, object, depth)) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
    int place = values.countPlace();
    if (map != null) {
      items(values, map, flags, place, depth);
    }
  }

  private static void items(Values values, Object map, int flags, int place, int depth) {
    int[] written = new int[1];
    HashMapContent.walk(
        map,
        (key, value) -> {
          if (written[0] == Values.WIDTH || values.full()) {
            values.flag(flags, Layout.OBJECT_CUT);
            return false;
          }
          values.value(key, depth);
          values.count(place, ++written[0]);
          return true;
        });
  }
}
