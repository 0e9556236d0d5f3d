package scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import scenario.language.Entry;

/** Holds values against what a scenario writes: of a mapping only the keys that it gives. */
final class Matching {
  private final UnaryOperator<String> resolve;
  private final List<String> differences;

  Matching(UnaryOperator<String> resolve, List<String> differences) {
    this.resolve = resolve;
    this.differences = differences;
  }

  void compare(String what, Entry wanted, Object found) {
    if (wanted.isMap() && found instanceof Map<?, ?> map) {
      wanted.map().forEach((key, value) -> entry(what, key, value, map));
    } else if (wanted.isList() && found instanceof List<?> list) {
      items(what, wanted, list);
    } else if (!same(wanted.value(), found)) {
      differ(what, wanted, found);
    }
  }

  private void entry(String what, String key, Entry wanted, Map<?, ?> found) {
    if (found.containsKey(key)) {
      compare(key + " of " + what, wanted, found.get(key));
    } else {
      differences.add(
          wanted
              .error("expected " + key + " of " + what + ", found only " + found.keySet())
              .getMessage());
    }
  }

  private void items(String what, Entry wanted, List<?> found) {
    List<Entry> items = wanted.list();
    if (items.size() != found.size()) {
      differ(what, wanted, found);
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      compare("item " + (i + 1) + " of " + what, items.get(i), found.get(i));
    }
  }

  private boolean same(Object wanted, Object found) {
    if (wanted instanceof Number a && found instanceof Number b) {
      return a.doubleValue() == b.doubleValue();
    }
    return Objects.equals(wanted instanceof String text ? resolve.apply(text) : wanted, found);
  }

  private void differ(String what, Entry wanted, Object found) {
    differences.add(
        wanted
            .error("expected " + what + " to be " + wanted.value() + ", found " + found)
            .getMessage());
  }
}
