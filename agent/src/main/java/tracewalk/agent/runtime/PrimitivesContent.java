package tracewalk.agent.runtime;

import java.lang.reflect.Array;
import tracewalk.agent.format.Layout;

/** Arrays of numbers, characters and booleans. */
final class PrimitivesContent implements Content {

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    int length = Array.getLength(object);
    int flags = values.head(Layout.OBJECT_ITEMS, plan, id, length);
    int place = values.countPlace();
    int most = Math.min(length, Values.WIDTH);
    int written = 0;
    while (written < most && !values.full()) {
      item(values, object, written);
      values.count(place, ++written);
    }
    if (written < most) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
  }

  private static void item(Values values, Object array, int at) {
    if (array instanceof byte[] bytes) {
      values.number(bytes[at]);
    } else if (array instanceof int[] ints) {
      values.number(ints[at]);
    } else if (array instanceof char[] chars) {
      values.character(chars[at]);
    } else if (array instanceof long[] longs) {
      values.number(longs[at]);
    } else if (array instanceof boolean[] bools) {
      values.bool(bools[at]);
    } else if (array instanceof short[] shorts) {
      values.number(shorts[at]);
    } else {
      values.number(Array.getDouble(array, at));
    }
  }
}
