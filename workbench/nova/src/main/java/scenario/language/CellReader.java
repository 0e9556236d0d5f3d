package scenario.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the cells of a scenario. */
final class CellReader {
  private static final Set<String> KEYS =
      ScenarioReader.ordered(
          "type",
          "enable",
          "parents",
          "children",
          "hosts",
          "ram",
          "disk",
          "conf",
          "weights",
          "compute_updates",
          "no_valid_host");

  private final String name;
  private final Entry place;
  private final Map<String, Entry> keys;

  private CellReader(String name, Entry place) {
    this.name = name;
    this.place = place;
    this.keys = place.map(KEYS);
  }

  static Map<String, CellSpec> read(Entry entry) {
    Map<String, CellSpec> cells = new LinkedHashMap<>();
    Neighbours neighbours = new Neighbours();
    entry
        .map()
        .forEach(
            (name, place) -> {
              CellReader reader = new CellReader(name, place);
              cells.put(name, reader.read());
              neighbours.add(name, reader.keys);
            });
    neighbours.checkLoops();
    if (cells.isEmpty()) {
      throw entry.error("expected at least one cell, found none");
    }
    return cells;
  }

  private CellSpec read() {
    if (!name.matches("[A-Za-z0-9_-]+")) {
      throw place.error("a cell's name has letters, digits, - and _, found '" + name + "'");
    }
    return new CellSpec(
        name,
        keys.containsKey("type") ? keys.get("type").oneOf("api", "compute") : "compute",
        truth("enable", true),
        names("parents"),
        names("children"),
        whole("hosts", 2),
        whole("ram", 8192),
        whole("disk", 200),
        conf(),
        weights(),
        truth("compute_updates", false),
        truth("no_valid_host", false),
        place.line());
  }

  private boolean truth(String key, boolean otherwise) {
    return keys.containsKey(key) ? keys.get(key).truth() : otherwise;
  }

  private int whole(String key, int otherwise) {
    return keys.containsKey(key) ? keys.get(key).whole(0) : otherwise;
  }

  private List<String> names(String key) {
    return keys.containsKey(key) ? keys.get(key).texts() : List.of();
  }

  private Map<String, Object> conf() {
    Map<String, Object> options = new LinkedHashMap<>();
    if (keys.containsKey("conf")) {
      keys.get("conf").map().forEach((option, value) -> options.put(option, value.value()));
    }
    return options;
  }

  private Map<String, Double> weights() {
    Map<String, Double> offsets = new LinkedHashMap<>();
    if (keys.containsKey("weights")) {
      keys.get("weights").map().forEach((child, value) -> offsets.put(child, value.decimal()));
    }
    for (String child : offsets.keySet()) {
      if (!names("children").contains(child)) {
        throw keys.get("weights").error("cell " + name + " has no child '" + child + "'");
      }
    }
    return offsets;
  }
}
