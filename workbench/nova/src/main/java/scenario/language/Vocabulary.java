package scenario.language;

import java.util.Map;
import java.util.Set;

/** The words that steps can have, as far as their reader must know them. */
public interface Vocabulary {
  /** Every word; {@code x.*} for a family. */
  Set<String> names();

  /** What the word takes, or null where there is no such word. */
  Shape shape(String word);

  /** Arguments of a word, those it cannot do without, and whether it takes others as well. */
  record Shape(Map<String, Kind> arguments, Set<String> required, boolean open) {

    void check(String word, Map<String, Entry> given, Entry place) {
      given.forEach((name, entry) -> check(word, name, entry));
      for (String name : required) {
        if (!given.containsKey(name) || given.get(name).isNull()) {
          throw place.error("'" + word + "' needs '" + name + "'");
        }
      }
    }

    private void check(String word, String name, Entry entry) {
      Kind kind = arguments.get(name);
      if (kind != null) {
        kind.check(entry);
      } else if (!open) {
        throw entry.error("'" + word + "' has no argument '" + name + "'; it has: " + listed());
      }
    }

    private String listed() {
      return arguments.isEmpty() ? "none" : String.join(", ", arguments.keySet());
    }
  }
}
