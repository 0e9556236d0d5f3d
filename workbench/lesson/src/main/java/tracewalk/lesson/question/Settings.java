package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tracewalk.lesson.text.Yaml;

/** What two scenarios set otherwise. */
public final class Settings {
  private static final Set<String> WORDS_ABOUT_IT =
      Set.of("scenario", "title", "expect", "record", "boot");

  private Settings() {}

  /** What the other scenario says where the first one says something else, a line each. */
  public static List<String> changed(Yaml.Mapping scenario, Yaml.Mapping other) {
    Map<String, String> before = leaves(scenario);
    Map<String, String> after = leaves(other);
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    List<String> changed = new ArrayList<>();
    for (String name : names) {
      String value = after.get(name);
      if (value == null) {
        changed.add("no " + name);
      } else if (!value.equals(before.get(name))) {
        changed.add(name + ": " + value);
      }
    }
    return List.copyOf(changed);
  }

  private static Map<String, String> leaves(Yaml.Mapping scenario) {
    Map<String, String> leaves = new LinkedHashMap<>();
    scenario
        .values()
        .forEach(
            (key, value) -> {
              if (!WORDS_ABOUT_IT.contains(key)) {
                gather(key, value, leaves);
              }
            });
    return leaves;
  }

  private static void gather(String name, Yaml value, Map<String, String> leaves) {
    if (value instanceof Yaml.Mapping mapping) {
      mapping.values().forEach((key, inner) -> gather(name + "." + key, inner, leaves));
    } else if (value instanceof Yaml.Sequence list) {
      for (int at = 0; at < list.items().size(); at++) {
        gather(
            list.items().size() == 1 ? name : name + "." + (at + 1), list.items().get(at), leaves);
      }
    } else if (value instanceof Yaml.Scalar scalar) {
      leaves.put(name, String.valueOf(scalar.value()));
    }
  }
}
