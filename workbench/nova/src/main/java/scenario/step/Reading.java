package scenario.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.cells.utils.CellProxy;
import nova.objects.base.NovaObject;
import runtime.Attributes;

/** Reads the attributes of a result that a step wants to see, as its caller would. */
public final class Reading {
  private Reading() {}

  /** A mapping of what is read; a list of such for a list. */
  public static Object of(Object result, List<String> names) {
    if (result instanceof Iterable<?> items) {
      List<Object> each = new ArrayList<>();
      items.forEach(item -> each.add(one(item, names)));
      return each;
    }
    return one(result, names);
  }

  private static Map<String, Object> one(Object item, List<String> names) {
    Map<String, Object> values = new LinkedHashMap<>();
    names.forEach(name -> values.put(plain(name), read(item, name)));
    return values;
  }

  /** {@code [name]} reads an item, {@code name} an attribute. */
  private static Object read(Object owner, String name) {
    String plain = plain(name);
    if (owner instanceof Map<?, ?> map) {
      return map.get(plain);
    }
    if (owner instanceof CellProxy proxy) {
      return plain.equals(name) ? proxy.get(name) : proxy.getitem(plain);
    }
    return owner instanceof NovaObject object ? object.get(plain) : Attributes.get(owner, plain);
  }

  private static String plain(String name) {
    return name.startsWith("[") && name.endsWith("]")
        ? name.substring(1, name.length() - 1).replace("'", "")
        : name;
  }
}
