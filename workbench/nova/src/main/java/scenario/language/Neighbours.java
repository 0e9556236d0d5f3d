package scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks who lies above and below whom. */
final class Neighbours {
  private final List<Side> sides = List.of(new Side("parent"), new Side("child"));

  /** The cells on one side of each cell, above it or below it. */
  private static final class Side {
    private final String word;
    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Map<String, Entry> places = new LinkedHashMap<>();

    Side(String word) {
      this.word = word;
    }

    String key() {
      return word.equals("child") ? "children" : "parents";
    }

    void add(String cell, Map<String, Entry> keys) {
      Entry place = keys.get(key());
      next.put(cell, place == null ? List.of() : place.texts());
      places.put(cell, place);
    }

    void checkLoops() {
      next.keySet().forEach(cell -> follow(cell, new ArrayList<>(List.of(cell))));
    }

    private void follow(String from, List<String> path) {
      String cell = path.get(path.size() - 1);
      for (String neighbour : next.getOrDefault(cell, List.of())) {
        if (neighbour.equals(from)) {
          throw loop(from, path);
        }
        if (!path.contains(neighbour)) {
          List<String> further = new ArrayList<>(path);
          further.add(neighbour);
          follow(from, further);
        }
      }
    }

    private ScenarioError loop(String cell, List<String> path) {
      Entry place = places.get(cell);
      return path.size() == 1
          ? place.error("cell " + cell + " is its own " + word)
          : place.error("a loop of " + key() + ": " + String.join(" -> ", path) + " -> " + cell);
    }
  }

  /** Takes a cell in; a neighbour's name stands once, as in the table that holds it. */
  void add(String cell, Map<String, Entry> keys) {
    Set<String> seen = new LinkedHashSet<>();
    for (Side side : sides) {
      Entry place = keys.get(side.key());
      for (String name : place == null ? List.<String>of() : place.texts()) {
        if (!seen.add(name)) {
          throw place.error("cell " + cell + " has two neighbours of the name '" + name + "'");
        }
      }
      side.add(cell, keys);
    }
  }

  /** What a cell hears from below it tells upwards, so a loop would go round for ever. */
  void checkLoops() {
    sides.forEach(Side::checkLoops);
  }
}
