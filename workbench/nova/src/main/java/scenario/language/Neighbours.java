package scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks who lies above and below whom. */
final class Neighbours {
  private final Map<String, List<String>> parents = new LinkedHashMap<>();
  private final Map<String, Entry> places = new LinkedHashMap<>();

  /** Takes a cell in; a neighbour's name stands once, as in the table that holds it. */
  void add(String cell, Map<String, Entry> keys) {
    Set<String> seen = new LinkedHashSet<>();
    for (String key : List.of("parents", "children")) {
      Entry place = keys.get(key);
      for (String name : place == null ? List.<String>of() : place.texts()) {
        if (!seen.add(name)) {
          throw place.error("cell " + cell + " has two neighbours of the name '" + name + "'");
        }
      }
    }
    Entry above = keys.get("parents");
    parents.put(cell, above == null ? List.of() : above.texts());
    places.put(cell, above);
  }

  /** Messages to the parents of parents would go round for ever. */
  void checkLoops() {
    parents.keySet().forEach(cell -> climb(cell, new ArrayList<>(List.of(cell))));
  }

  private void climb(String from, List<String> path) {
    String cell = path.get(path.size() - 1);
    for (String parent : parents.getOrDefault(cell, List.of())) {
      if (parent.equals(from)) {
        throw loop(from, path);
      }
      if (!path.contains(parent)) {
        List<String> further = new ArrayList<>(path);
        further.add(parent);
        climb(from, further);
      }
    }
  }

  private ScenarioError loop(String cell, List<String> path) {
    Entry place = places.get(cell);
    return path.size() == 1
        ? place.error("cell " + cell + " is its own parent")
        : place.error("a loop of parents: " + String.join(" -> ", path) + " -> " + cell);
  }
}
