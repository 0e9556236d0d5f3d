package scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a scenario says of its own end. */
final class ExpectationReader {
  private static final Set<String> KEYS =
      ScenarioReader.ordered("final", "results", "threw", "sleeps", "lost");
  private static final Set<String> ERROR = ScenarioReader.ordered("type", "message");
  private static final Set<String> COLUMNS =
      ScenarioReader.ordered(
          "uuid",
          "vm_state",
          "task_state",
          "cell_name",
          "host",
          "display_name",
          "hostname",
          "deleted");
  private static final Set<String> SLEEP = ScenarioReader.ordered("cell", "seconds");
  private static final Set<String> LOST =
      ScenarioReader.ordered("from", "to", "topic", "server", "method");

  private final Set<String> cells;
  private final List<String> names;

  ExpectationReader(Set<String> cells, List<StepSpec> steps) {
    this.cells = cells;
    this.names = steps.stream().filter(StepSpec::hasResult).map(StepSpec::name).toList();
  }

  Expectation read(Entry entry) {
    Map<String, Entry> keys = entry == null ? Map.of() : entry.map(KEYS);
    return new Expectation(
        rows(keys.get("final")),
        bySteps(keys.get("results")),
        errors(keys.get("threw")),
        facts(keys.get("sleeps"), SLEEP),
        facts(keys.get("lost"), LOST));
  }

  private Map<String, List<Entry>> rows(Entry entry) {
    Map<String, List<Entry>> rows = new LinkedHashMap<>();
    if (entry != null) {
      entry.map(cells).forEach((cell, list) -> rows.put(cell, list.list()));
      rows.values().forEach(list -> list.forEach(row -> row.map(COLUMNS)));
    }
    return rows;
  }

  /** A list has an entry a step, a mapping one for each step that it names. */
  private Map<Integer, Entry> bySteps(Entry entry) {
    Map<Integer, Entry> found = new LinkedHashMap<>();
    if (entry == null || entry.isMap()) {
      Map<String, Entry> named = entry == null ? Map.of() : entry.map();
      named.forEach((name, value) -> found.put(number(name, value), value));
      return found;
    }
    List<Entry> items = entry.list();
    if (items.size() != names.size()) {
      throw entry.error(
          "expected an entry for each of " + names.size() + " steps, found " + items.size());
    }
    items.forEach(item -> found.put(found.size(), item));
    return found;
  }

  private Map<Integer, Entry> errors(Entry entry) {
    Map<Integer, Entry> found = bySteps(entry);
    found.values().removeIf(Entry::isNull);
    for (Entry error : found.values()) {
      if (error.isMap() && !error.map(ERROR).containsKey("type")) {
        throw error.error("expected key 'type', found none");
      }
    }
    return found;
  }

  private int number(String name, Entry place) {
    int first = names.indexOf(name);
    if (first < 0) {
      throw place.error("no step is called '" + name + "'; steps: " + String.join(", ", names));
    }
    if (first != names.lastIndexOf(name)) {
      throw place.error("more than one step is called '" + name + "'; give them labels");
    }
    return first;
  }

  private static List<Entry> facts(Entry entry, Set<String> keys) {
    if (entry == null) {
      return null;
    }
    List<Entry> facts = new ArrayList<>(entry.list());
    facts.forEach(fact -> fact.map(keys));
    return facts;
  }
}
