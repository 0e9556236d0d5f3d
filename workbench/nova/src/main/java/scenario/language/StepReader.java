package scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads lists of steps. */
final class StepReader {
  private final Predicate<String> knownWord;
  private final Set<String> words;
  private final Set<String> cells;

  StepReader(Predicate<String> knownWord, Set<String> words, Set<String> cells) {
    this.knownWord = knownWord;
    this.words = words;
    this.cells = cells;
  }

  List<StepSpec> read(Entry entry) {
    List<StepSpec> steps = new ArrayList<>();
    for (Entry item : entry.list()) {
      Map<String, Entry> word = item.map();
      if (word.size() != 1) {
        throw item.error("expected one word a step, found " + word.keySet());
      }
      word.forEach((name, arguments) -> steps.add(step(name, arguments)));
    }
    return steps;
  }

  private StepSpec step(String word, Entry entry) {
    if (!knownWord.test(word) && !FaultReader.isFault(word)) {
      throw entry.error(
          "unknown step '" + word + "'; expected one of: " + String.join(", ", words));
    }
    Map<String, Entry> own = new LinkedHashMap<>(entry.map());
    if (FaultReader.isFault(word)) {
      FaultReader.fault(word, entry, cells);
    }
    Entry in = own.remove("in");
    if (in != null && !cells.contains(in.text())) {
      throw in.error("no cell '" + in.text() + "'; cells: " + cells);
    }
    Entry as = own.remove("as");
    Entry drain = own.remove("drain");
    Entry read = own.remove("read");
    return new StepSpec(
        word,
        in == null ? null : in.text(),
        as == null ? "user" : as.oneOf("user", "admin", "system"),
        text(own.remove("id")),
        text(own.remove("label")),
        drain == null || drain.truth(),
        read == null ? List.of() : read.texts(),
        text(own.remove("raises")),
        own,
        entry);
  }

  private static String text(Entry entry) {
    return entry == null || entry.isNull() ? null : entry.text();
  }
}
