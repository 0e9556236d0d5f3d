package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tracewalk.lesson.text.Yaml;

/** Takes a written claim apart: what selects, what asserts, and what nobody knows. */
final class ClaimKeys {
  private static final List<String> OF_CLAIM = List.of("scenario");
  private static final List<String> OF_SELECTION = List.of("call", "send", "nth");

  private ClaimKeys() {}

  /** Refuses words that do not belong in a claim of this kind. */
  static void refuseUnknown(Yaml.Mapping written) {
    boolean sends = written.optional("send") != null;
    List<String> known = new ArrayList<>(OF_SELECTION);
    known.addAll(OF_CLAIM);
    known.addAll(conditionWords(sends).keySet());
    known.addAll(assertionWords(sends).keySet());
    written.only(known);
  }

  /** Refuses assertions where only a selection is meant. */
  static Yaml.Mapping refuseAllButConditions(Yaml.Mapping written) {
    List<String> known = new ArrayList<>(OF_SELECTION);
    known.addAll(conditionWords(written.optional("send") != null).keySet());
    return written.only(known);
  }

  static List<Condition> conditions(Yaml.Mapping written, boolean sends) {
    return read(written, conditionWords(sends));
  }

  static List<Assertion> assertions(Yaml.Mapping written) {
    return read(written, assertionWords(written.optional("send") != null));
  }

  private static Map<String, Function<Yaml, List<Condition>>> conditionWords(boolean sends) {
    return sends ? Conditions.OF_SENDS : Conditions.OF_CALLS;
  }

  private static Map<String, Function<Yaml, List<Assertion>>> assertionWords(boolean sends) {
    return sends ? Assertions.OF_SENDS : Assertions.OF_CALLS;
  }

  private static <T> List<T> read(
      Yaml.Mapping written, Map<String, Function<Yaml, List<T>>> words) {
    List<T> read = new ArrayList<>();
    for (Map.Entry<String, Yaml> entry : written.values().entrySet()) {
      Function<Yaml, List<T>> reader = words.get(entry.getKey());
      if (reader != null) {
        read.addAll(reader.apply(entry.getValue()));
      }
    }
    return read;
  }
}
