package scenario.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

  private static final Set<String> FILE = ordered("content", "mtime");

  private final Vocabulary vocabulary;

  public ScenarioReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
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
    StepReader reader = new StepReader(vocabulary, cells.keySet());
    List<StepSpec> steps = reader.read(keys.get("steps"));
    String id = keys.get("scenario").text();
    Scenario scenario =
        new Scenario(
            path.toString(),
            id,
            keys.containsKey("title") ? keys.get("title").text() : id,
            cells,
            imageProperties(keys.get("image")),
            files(keys.get("files")),
            boot(keys.get("boot"), cells),
            recording(keys.get("record")),
            FaultReader.read(keys.get("faults"), cells.keySet()),
            reader.read(keys.get("setup")),
            steps,
            new ExpectationReader(cells.keySet(), steps).read(keys.get("expect")));
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

  private static List<FileSpec> files(Entry entry) {
    List<FileSpec> files = new ArrayList<>();
    Map<String, Entry> named = entry == null ? Map.of() : entry.map();
    named.forEach((name, place) -> files.add(file(name, place)));
    return files;
  }

  private static FileSpec file(String name, Entry place) {
    Map<String, Entry> keys = place.map(FILE);
    if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*")) {
      throw place.error("a file's name has letters, digits, ., - and _, found '" + name + "'");
    }
    if (!keys.containsKey("content")) {
      throw place.error("expected key 'content', found none");
    }
    Entry mtime = keys.get("mtime");
    return new FileSpec(name, keys.get("content"), mtime == null ? null : (long) mtime.whole(0));
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
