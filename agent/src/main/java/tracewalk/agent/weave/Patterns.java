package tracewalk.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Class name patterns: {@code *} is any run of characters without a dot, {@code **} any run, a
 * final dot is the package and all below. A class's pattern holds for the classes nested in it.
 */
final class Patterns {

  private final List<Pattern> patterns = new ArrayList<>();

  Patterns(List<String> globs) {
    for (String glob : globs) {
      patterns.add(Pattern.compile(regex(glob)));
    }
  }

  private static String regex(String glob) {
    String whole = glob.endsWith(".") ? glob + "**" : glob;
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == '*' && whole.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^.]*");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.append("(\\$.*)?").toString();
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  boolean match(String className) {
    for (Pattern pattern : patterns) {
      if (pattern.matcher(className).matches()) {
        return true;
      }
    }
    return false;
  }
}
