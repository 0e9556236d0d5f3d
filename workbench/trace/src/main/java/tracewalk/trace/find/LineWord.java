package tracewalk.trace.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a line in which somebody says what is looked for: {@code name:text}, {@code
 * name:"several words"} or the text alone. Searches and claims are both written in such lines.
 *
 * @param name what stands before the colon, or empty
 * @param quoted whether the text stood between quotes, and so is a text whatever it looks like
 */
public record LineWord(String name, String text, boolean quoted) {
  private static final Pattern WORD = Pattern.compile("(?:([\\w.]+):)?(?:\"([^\"]*)\"?|(\\S+))");

  /** The words of a line, in order. */
  public static List<LineWord> of(String line) {
    List<LineWord> words = new ArrayList<>();
    Matcher each = WORD.matcher(line);
    while (each.find()) {
      boolean quoted = each.group(2) != null;
      String text = quoted ? each.group(2) : each.group(3);
      words.add(new LineWord(Objects.requireNonNullElse(each.group(1), ""), text, quoted));
    }
    return List.copyOf(words);
  }
}
