package scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.cells.state.CellState;
import nova.objects.Instance;
import nova.objects.base.NovaObject;
import oslo.serialization.JsonUtils;
import runtime.PythonError;

/**
 * Values as a result file tells them, sets in order, found without a call of what a scenario looks
 * at.
 */
final class Shown {
  private Shown() {}

  static Object of(Object value) {
    if (value instanceof Map<?, ?> entries) {
      Map<String, Object> shown = new LinkedHashMap<>();
      entries.forEach((key, item) -> shown.put(String.valueOf(key), of(item)));
      return shown;
    }
    if (value instanceof Iterable<?> items) {
      List<Object> shown = new ArrayList<>();
      items.forEach(item -> shown.add(of(item)));
      if (value instanceof Set) {
        shown.sort(Comparator.comparing(String::valueOf));
      }
      return shown;
    }
    if (value instanceof CellState state) {
      return state.name;
    }
    if (value instanceof Instance instance) {
      return instance.contains("uuid") ? instance.get("uuid") : "Instance";
    }
    return value instanceof NovaObject object ? object.objName() : plain(value);
  }

  private static Object plain(Object value) {
    try {
      Object primitive = JsonUtils.toPrimitive(value);
      JsonUtils.dumps(primitive);
      return primitive;
    } catch (PythonError unencodable) {
      return value.getClass().getSimpleName();
    }
  }
}
