package tracewalk.agent.runtime;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import tracewalk.agent.format.Layout;

/** Collections and maps whose class is known exactly: their iterators are the JDK's. */
final class IteratedContent {

  private IteratedContent() {}

  static void collection(Values values, TypePlan plan, Object object, long id, int depth) {
    Collection<?> items = (Collection<?>) object;
    int flags = values.head(Layout.OBJECT_ITEMS, plan, id, items.size());
    int place = values.countPlace();
    int written = 0;
    Iterator<?> each = items.iterator();
    while (written < Values.WIDTH && !values.full() && each.hasNext()) {
      values.value(each.next(), depth);
      values.count(place, ++written);
    }
    if (each.hasNext()) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
  }

  static void map(Values values, TypePlan plan, Object object, long id, int depth) {
    Map<?, ?> map = (Map<?, ?>) object;
    int flags = values.head(Layout.OBJECT_ENTRIES, plan, id, map.size());
    int place = values.countPlace();
    int written = 0;
    Iterator<? extends Map.Entry<?, ?>> each = map.entrySet().iterator();
    while (written < Values.WIDTH && !values.full() && each.hasNext()) {
      Map.Entry<?, ?> entry = each.next();
      values.entry(entry.getKey(), entry.getValue(), depth);
      values.count(place, ++written);
    }
    if (each.hasNext()) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
  }
}
