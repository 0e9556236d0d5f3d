package scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what goes wrong in a scenario. */
public final class FaultReader {
  private static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(
        "drop", ScenarioReader.ordered("from", "to", "topic", "topic_prefix", "method", "at"));
    WORDS.put(
        "fail",
        ScenarioReader.ordered(
            "from", "to", "topic", "topic_prefix", "method", "raise", "message", "at"));
    WORDS.put("db.fail", ScenarioReader.ordered("cell", "function", "raise", "message", "at"));
  }

  private FaultReader() {}

  /** Whether a step of this word is a fault. */
  public static boolean isFault(String word) {
    return WORDS.containsKey(word);
  }

  static Set<String> words() {
    return WORDS.keySet();
  }

  static List<Scenario.Fault> read(Entry entry, Set<String> cells) {
    List<Scenario.Fault> faults = new ArrayList<>();
    for (Entry item : entry == null ? List.<Entry>of() : entry.list()) {
      item.map(WORDS.keySet())
          .forEach((word, arguments) -> faults.add(fault(word, arguments, cells)));
    }
    return faults;
  }

  /** One fault, its cells checked. */
  static Scenario.Fault fault(String word, Entry entry, Set<String> cells) {
    Map<String, Entry> arguments = entry.map(WORDS.get(word));
    for (String key : List.of("from", "cell")) {
      Entry cell = arguments.get(key);
      if (cell != null && !cells.contains(cell.text())) {
        throw cell.error("no cell '" + cell.text() + "'; cells: " + cells);
      }
    }
    check(word, arguments, entry);
    Entry at = arguments.get("at");
    boolean fromSetup = at == null || at.oneOf("setup", "steps").equals("setup");
    return new Scenario.Fault(word, arguments, fromSetup, entry);
  }

  private static void check(String word, Map<String, Entry> arguments, Entry place) {
    Entry raise = arguments.get("raise");
    if (word.equals("db.fail")) {
      for (String key : List.of("cell", "function")) {
        if (!arguments.containsKey(key)) {
          throw place.error("'db.fail' needs '" + key + "'");
        }
      }
      if (raise != null) {
        raise.oneOf("DBError", "DBDuplicateEntry");
      }
    } else if (raise != null) {
      raise.oneOf("MessagingTimeout");
    }
    arguments.values().forEach(Entry::text);
  }
}
