package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A claim that was written for somebody.
 *
 * @param words each word of the claim with its text, number or truth value; a dot leads into a
 *     mapping
 */
public record Suggestion(Map<String, Object> words) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][\\w.<>$!/-]*");
  private static final Pattern NO_TEXT = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  /** Texts that can stand between quotes, in a line and in YAML. */
  static final Pattern QUOTABLE = Pattern.compile("[^\"\\\\\\p{Cntrl}]*");

  public Suggestion {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** The claim in one line, as {@code find} and the page's search take it. */
  public String line() {
    return words.entrySet().stream()
        .map(word -> word.getKey() + ":" + written(word.getValue()))
        .collect(Collectors.joining(" "));
  }

  /** The claim as it stands in a note's list of claims: a word a line. */
  public String yaml() {
    Map<String, List<String>> byWord = new LinkedHashMap<>();
    words.forEach(
        (path, value) -> {
          int dot = path.indexOf('.');
          String word = dot < 0 ? path : path.substring(0, dot);
          String part = dot < 0 ? "" : path.substring(dot + 1) + ": ";
          byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(part + written(value));
        });
    return byWord.entrySet().stream()
        .map(word -> word.getKey() + ": " + together(word.getKey(), word.getValue()))
        .collect(Collectors.joining("\n  ", "- ", "\n"));
  }

  private String together(String word, List<String> parts) {
    return words.containsKey(word) ? parts.get(0) : "{" + String.join(", ", parts) + "}";
  }

  private static String written(Object value) {
    boolean plain =
        !(value instanceof String text)
            || PLAIN.matcher(text).matches() && !NO_TEXT.matcher(text).matches();
    return plain ? String.valueOf(value) : '"' + value.toString() + '"';
  }

  public Claim claim() {
    return Claim.ofLine(line());
  }
}
