package tracewalk.lesson.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;
import tracewalk.trace.find.LineWord;

/**
 * A claim in one line: the words of the language with their values, where dots lead into a mapping,
 * as in {@code call:API.create cell:api args.flavor.name:m1.tiny times:1}.
 */
final class ClaimLine {
  private static final List<String> NAMES = List.of("call", "send");

  private final Place place;
  private final Map<String, Object> tree = new LinkedHashMap<>();

  private ClaimLine(Place place) {
    this.place = place;
  }

  /** Whether a line is a claim and no search for words. */
  static boolean isOne(String line) {
    return LineWord.of(line).stream().anyMatch(word -> NAMES.contains(word.name()));
  }

  static Yaml.Mapping read(String line, Place place) {
    ClaimLine read = new ClaimLine(place);
    LineWord.of(line).forEach(read::put);
    return read.mapping(read.tree);
  }

  private void put(LineWord word) {
    if (word.name().isEmpty()) {
      throw wrong("words with their values, such as call:API.create", word);
    }
    put(tree, word.name(), word);
  }

  private void put(Map<String, Object> into, String path, LineWord word) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      if (into.put(path, value(word)) != null) {
        throw wrong("each word once", word);
      }
      return;
    }
    Object below = into.computeIfAbsent(path.substring(0, dot), none -> new Branch());
    if (!(below instanceof Branch branch)) {
      throw wrong("each word once", word);
    }
    put(branch.values, path.substring(dot + 1), word);
  }

  private Yaml value(LineWord word) {
    if (word.quoted()) {
      return new Yaml.Scalar(place, word.text());
    }
    try {
      Yaml read = YamlReader.mapping("v: " + word.text(), place.file(), 0).required("v");
      return read instanceof Yaml.Mapping ? new Yaml.Scalar(place, word.text()) : placed(read);
    } catch (WalkException noYaml) {
      return new Yaml.Scalar(place, word.text());
    }
  }

  private Yaml placed(Yaml read) {
    return read instanceof Yaml.Sequence list
        ? new Yaml.Sequence(place, list.items().stream().map(this::placed).toList())
        : read instanceof Yaml.Scalar scalar ? new Yaml.Scalar(place, scalar.value()) : read;
  }

  private WalkException wrong(String expected, LineWord word) {
    String found = word.name().isEmpty() ? word.text() : word.name() + ":" + word.text();
    return new WalkException(place, "expected " + expected + ", found '" + found + "'");
  }

  private Yaml.Mapping mapping(Map<String, Object> values) {
    Map<String, Yaml> read = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          read.put(key, value instanceof Branch branch ? mapping(branch.values) : (Yaml) value);
          keys.put(key, place);
        });
    return new Yaml.Mapping(place, read, keys);
  }

  /** What stands under the part of a name before a dot. */
  private static final class Branch {
    private final Map<String, Object> values = new LinkedHashMap<>();
  }
}
