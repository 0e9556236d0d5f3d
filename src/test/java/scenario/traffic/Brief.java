package scenario.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values cut short as the golden recordings cut them. */
final class Brief {
  private static final int TEXT = 160;
  private static final int ENTRIES = 14;
  private static final int KEYS = 12;
  private static final int ITEMS = 6;

  /** Errors of Python itself, which Java's own kinds answer. */
  private static final Set<String> PYTHONS =
      Set.of(
          "TypeError",
          "ValueError",
          "AttributeError",
          "NullPointerException",
          "ClassCastException",
          "IllegalArgumentException");

  private Brief() {}

  static Object value(Object value) {
    return value(value, 0);
  }

  private static Object value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      return depth < 2 ? entries(map, depth) : keys(map);
    }
    if (value instanceof List<?> list) {
      return depth < 3 ? items(list, depth) : "<list len=" + list.size() + ">";
    }
    return value instanceof String text ? text(text) : value;
  }

  private static Map<String, Object> entries(Map<?, ?> map, int depth) {
    Map<String, Object> result = new TreeMap<>();
    map.entrySet().stream()
        .limit(ENTRIES)
        .forEach(each -> result.put(each.getKey() + "", value(each.getValue(), depth + 1)));
    if (map.size() > ENTRIES) {
      result.put("...", map.size());
    }
    return result;
  }

  private static String keys(Map<?, ?> map) {
    return map.keySet().stream()
        .map(String::valueOf)
        .sorted()
        .limit(KEYS)
        .collect(Collectors.joining("', '", "<dict keys=['", "']>"))
        .replace("['']", "[]");
  }

  private static List<Object> items(List<?> list, int depth) {
    List<Object> result = new ArrayList<>();
    list.stream().limit(ITEMS).forEach(each -> result.add(value(each, depth + 1)));
    if (list.size() > ITEMS) {
      result.add("... " + list.size() + " items");
    }
    return result;
  }

  /** The first line, cut at the golden recordings' width. */
  static String text(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= TEXT ? line : line.substring(0, TEXT - 3) + "...";
  }

  /** A scalar as it is, of anything else its type. */
  static Object scalar(Object value) {
    if (value instanceof Map) {
      return "<dict>";
    }
    return value instanceof List ? "<list>" : value(value);
  }

  /** The simple name of an error, as its first thrower named it. */
  static String error(String name) {
    String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    return PYTHONS.contains(simple) ? "*" : simple.replaceFirst("_Remote$", "");
  }
}
