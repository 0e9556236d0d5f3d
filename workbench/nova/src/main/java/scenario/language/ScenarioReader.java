package scenario.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads a scenario file. */
public final class ScenarioReader {
  private static final Set<String> KEYS =
      ordered(
          "scenario",
          "title",
          "cells",
          "image",
          "files",
          "boot",
          "record",
          "faults",
          "setup",
          "steps",
          "expect");
  private static final Set<String> BOOT = ordered("order", "start", "post_start");

  private final Predicate<String> knownWord;
  private final Set<String> words;

  /** {@code words} are the steps there are, {@code knownWord} also takes families such as api.*. */
  public ScenarioReader(Predicate<String> knownWord, Set<String> words) {
    this.knownWord = knownWord;
    this.words = new TreeSet<>(words);
  }

  static Set<String> ordered(String... keys) {
    return new java.util.LinkedHashSet<>(List.of(keys));
  }

  /** Throws {@link ScenarioError} with file and line for whatever is wrong. */
  public Scenario read(Path path) {
    Entry root = YamlFile.open(path);
    Map<String, Entry> keys = root.map(KEYS);
    for (String required : List.of("scenario", "cells", "steps")) {
      if (!keys.containsKey(required)) {
        throw root.error("expected key '" + required + "', found none");
      }
    }
    Map<String, CellSpec> cells = CellReader.read(keys.get("cells"));
    StepReader steps = new StepReader(knownWord, words, cells.keySet());
    Scenario.Boot boot = boot(keys.get("boot"), cells);
    String id = keys.get("scenario").text();
    Scenario scenario =
        new Scenario(
            path.toString(),
            id,
            keys.containsKey("title") ? keys.get("title").text() : id,
            cells,
            imageProperties(keys.get("image")),
            boot,
            recording(keys.get("record")),
            FaultReader.read(keys.get("faults"), cells.keySet()),
            keys.containsKey("setup") ? steps.read(keys.get("setup")) : List.of(),
            steps.read(keys.get("steps")),
            expectedRows(keys.get("expect"), cells));
    checkRecording(scenario, keys.get("record"));
    return scenario;
  }

  private static Scenario.Boot boot(Entry entry, Map<String, CellSpec> cells) {
    if (entry == null) {
      return new Scenario.Boot(new ArrayList<>(cells.keySet()), true, true);
    }
    Map<String, Entry> keys = entry.map(BOOT);
    List<String> order = new ArrayList<>(cells.keySet());
    if (keys.containsKey("order")) {
      order = keys.get("order").texts();
      for (String cell : order) {
        if (!cells.containsKey(cell)) {
          throw keys.get("order").error("no cell '" + cell + "' to boot; cells: " + cells.keySet());
        }
      }
    }
    boolean start = !keys.containsKey("start") || keys.get("start").truth();
    boolean postStart = !keys.containsKey("post_start") || keys.get("post_start").truth();
    return new Scenario.Boot(order, start, start && postStart);
  }

  private static Scenario.Recording recording(Entry entry) {
    if (entry == null) {
      return Scenario.Recording.AFTER_BOOT;
    }
    String name = entry.oneOf("before-start", "before-post-start", "after-boot", "after-setup");
    return Scenario.Recording.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static void checkRecording(Scenario scenario, Entry entry) {
    boolean early = scenario.record().compareTo(Scenario.Recording.AFTER_BOOT) < 0;
    if (early && !scenario.setup().isEmpty()) {
      throw entry.error(
          "set-up steps run before recording, so they cannot stand with 'record: "
              + entry.text()
              + "'");
    }
  }

  private static Map<String, List<Entry>> expectedRows(Entry entry, Map<String, CellSpec> cells) {
    Map<String, List<Entry>> rows = new LinkedHashMap<>();
    Entry wanted = entry == null ? null : entry.map(ordered("final")).get("final");
    if (wanted != null) {
      wanted.map(cells.keySet()).forEach((cell, list) -> rows.put(cell, list.list()));
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> imageProperties(Entry entry) {
    if (entry == null) {
      return new LinkedHashMap<>();
    }
    Map<String, Entry> keys = entry.map(ordered("properties"));
    Entry properties = keys.get("properties");
    if (properties == null || properties.isNull()) {
      return new LinkedHashMap<>();
    }
    properties.map();
    return (Map<String, Object>) properties.value();
  }
}
