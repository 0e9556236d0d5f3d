package tracewalk.agent.runtime;

import java.util.ArrayList;
import jdk.internal.misc.Unsafe;
import tracewalk.agent.format.Layout;

/** Array lists and what extends them, by their array. */
final class ArrayListContent implements Content {

  private static final Unsafe UNSAFE = Memory.UNSAFE;
  private static final long ARRAY = UNSAFE.objectFieldOffset(ArrayList.class, "elementData");
  private static final long SIZE = UNSAFE.objectFieldOffset(ArrayList.class, "size");

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    Object[] array = (Object[]) UNSAFE.getReference(object, ARRAY);
    int size = array == null ? 0 : Math.min(UNSAFE.getInt(object, SIZE), array.length);
    int fields = Contents.ownFields(object);
    int flags = values.head(Layout.OBJECT_ITEMS | fields, plan, id, size);
    if (fields != 0 && FieldTable.of(object.getClass()).write(values, object, depth)) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
    Contents.items(values, flags, array, size, depth);
  }
}
