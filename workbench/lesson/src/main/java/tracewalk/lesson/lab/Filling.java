package tracewalk.lesson.lab;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.WalkException;

/** Puts a student's parameters into a text, where it says {@code ${name}}. */
final class Filling {
  private static final Pattern GAP = Pattern.compile("\\$\\{([^}\n]*)}");

  private Filling() {}

  /** The text with its lines where they were; a name that is no parameter is refused. */
  static String fill(String text, String file, Map<String, String> values) {
    Matcher gaps = GAP.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (gaps.find()) {
      String value = values.get(gaps.group(1));
      if (value == null) {
        int line = (int) text.substring(0, gaps.start()).chars().filter(c -> c == '\n').count();
        throw new WalkException(
            new Place(file, line + 1),
            "unknown parameter '"
                + gaps.group(1)
                + "'; expected one of: "
                + String.join(", ", values.keySet()));
      }
      gaps.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return gaps.appendTail(filled).toString();
  }
}
