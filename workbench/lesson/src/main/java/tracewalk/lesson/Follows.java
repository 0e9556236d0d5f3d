package tracewalk.lesson;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes that a walk is about, as patterns of binary names: {@code *} stands for a piece of a
 * name without dots, {@code **} for anything.
 */
public record Follows(List<String> patterns) {
  private static final Pattern STARS = Pattern.compile("\\*\\*?");

  /** Whether the walk is about a class; a walk that names none is about every class. */
  public boolean keeps(String className) {
    return patterns.isEmpty()
        || patterns.stream().anyMatch(each -> expression(each).matcher(className).matches());
  }

  private static Pattern expression(String pattern) {
    return Pattern.compile(STARS.matcher(Pattern.quote(pattern)).replaceAll(Follows::anything));
  }

  private static String anything(MatchResult stars) {
    String expression = stars.group().length() == 2 ? ".+" : "[^.]*";
    return Matcher.quoteReplacement("\\E" + expression + "\\Q");
  }
}
