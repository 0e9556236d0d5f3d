package tracewalk.mutation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Why changes of one kind in one place are not noticed: {@code place | change | reason}, where
 * {@code *} stands for anything.
 */
record Reason(Pattern place, Pattern change, String text) {

  static List<Reason> read(String lines) {
    return lines
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Reason::of)
        .toList();
  }

  private static Reason of(String line) {
    String[] parts = line.split("\\|", 3);
    if (parts.length < 3 || parts[2].isBlank()) {
      throw new IllegalArgumentException("expected 'place | change | reason', found: " + line);
    }
    return new Reason(glob(parts[0]), glob(parts[1]), parts[2].strip());
  }

  private static Pattern glob(String text) {
    return Pattern.compile(Pattern.quote(text.strip()).replace("*", "\\E.*\\Q"));
  }

  boolean explains(Mutant mutant) {
    String full = mutant.type() + "." + mutant.method();
    return place.matcher(full).matches() && change.matcher(mutant.change()).matches();
  }
}
