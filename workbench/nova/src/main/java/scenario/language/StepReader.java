package scenario.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads lists of steps. */
final class StepReader {
  private final Vocabulary vocabulary;
  private final Set<String> cells;

  StepReader(Vocabulary vocabulary, Set<String> cells) {
    this.vocabulary = vocabulary;
    this.cells = cells;
  }

  List<StepSpec> read(Entry entry) {
    List<StepSpec> steps = new ArrayList<>();
    for (Entry item : entry == null ? List.<Entry>of() : entry.list()) {
      Map<String, Entry> word = item.map();
      if (word.size() != 1) {
        throw item.error("expected one word a step, found " + word.keySet());
      }
      word.forEach((name, arguments) -> steps.add(step(name, arguments)));
    }
    return steps;
  }

  private StepSpec step(String word, Entry entry) {
    if (FaultReader.isFault(word)) {
      return fault(word, entry);
    }
    Vocabulary.Shape shape = vocabulary.shape(word);
    if (shape == null) {
      Set<String> words = new TreeSet<>(vocabulary.names());
      words.addAll(FaultReader.words());
      throw entry.error(
          "unknown step '" + word + "'; expected one of: " + String.join(", ", words));
    }
    Map<String, Entry> own = new LinkedHashMap<>(arguments(word, entry));
    StepSpec step =
        new StepSpec(
            word,
            cell(own.remove("in")),
            asker(own.remove("as")),
            text(own.remove("id")),
            text(own.remove("label")),
            truth(own.remove("drain")),
            texts(own.remove("read")),
            text(own.remove("raises")),
            own,
            entry);
    shape.check(word, own, entry);
    return step;
  }

  /** A marker may be no more than its text. */
  private static Map<String, Entry> arguments(String word, Entry entry) {
    boolean text = word.equals("marker") && !entry.isMap() && !entry.isList() && !entry.isNull();
    return text ? Map.of("text", entry) : entry.map();
  }

  private StepSpec fault(String word, Entry entry) {
    FaultReader.fault(word, entry, cells);
    return new StepSpec(word, null, "user", null, null, true, List.of(), null, entry.map(), entry);
  }

  private String cell(Entry in) {
    if (in != null && !cells.contains(in.text())) {
      throw in.error("no cell '" + in.text() + "'; cells: " + cells);
    }
    return in == null ? null : in.text();
  }

  private static String asker(Entry as) {
    return as == null ? "user" : as.oneOf("user", "admin", "system");
  }

  private static boolean truth(Entry drain) {
    return drain == null || drain.truth();
  }

  private static List<String> texts(Entry read) {
    return read == null ? List.of() : read.texts();
  }

  private static String text(Entry entry) {
    return entry == null || entry.isNull() ? null : entry.text();
  }
}
