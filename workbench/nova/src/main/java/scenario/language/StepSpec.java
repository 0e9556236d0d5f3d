package scenario.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step: a word, what all steps share, and the word's own arguments. {@code in}, {@code id},
 * {@code label} and {@code raises} are null where not given.
 */
public record StepSpec(
    String word,
    String in,
    String as,
    String id,
    String label,
    boolean drain,
    List<String> read,
    String raises,
    Map<String, Entry> arguments,
    Entry place) {

  /** What the step is called: its label, else its word. */
  public String name() {
    return label == null ? word : label;
  }

  /** Whether the step comes to a result: all do except markers and faults. */
  public boolean hasResult() {
    return !word.equals("marker") && !FaultReader.isFault(word);
  }

  public boolean has(String name) {
    return arguments.containsKey(name);
  }

  /** The argument, or null where it is absent. */
  public Entry argument(String name) {
    return arguments.get(name);
  }

  /** The argument as a plain value, or null where it is absent. */
  public Object value(String name) {
    Entry entry = arguments.get(name);
    return entry == null ? null : entry.value();
  }

  public String text(String name, String otherwise) {
    Entry entry = arguments.get(name);
    return entry == null || entry.isNull() ? otherwise : entry.text();
  }

  public int whole(String name, int least, int otherwise) {
    Entry entry = arguments.get(name);
    return entry == null ? otherwise : entry.whole(least);
  }

  /** All arguments except the named ones, as plain values. */
  public Map<String, Object> valuesWithout(List<String> names) {
    Map<String, Object> values = new LinkedHashMap<>();
    arguments.forEach(
        (name, entry) -> {
          if (!names.contains(name)) {
            values.put(name, entry.value());
          }
        });
    return values;
  }
}
