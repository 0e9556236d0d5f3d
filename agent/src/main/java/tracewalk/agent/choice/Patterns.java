package tracewalk.agent.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Class name patterns: {@code *} is any run of characters without a dot, {@code **} any run, a
 * final dot is the package and all below. A class's pattern holds for the classes nested in it.
 */
final class Patterns {

  private final List<String> asked;
  private final List<Pattern> patterns = new ArrayList<>();
  private final boolean[] matched;
  private volatile int unmatched;

  /**
   * Of a person's patterns and those of rules, which are for many runs and need not match in each.
   */
  Patterns(List<String> asked, List<String> ruled) {
    this.asked = asked;
    this.matched = new boolean[asked.size() + ruled.size()];
    this.unmatched = asked.size();
    asked.forEach(glob -> patterns.add(Pattern.compile(regex(glob))));
    ruled.forEach(glob -> patterns.add(Pattern.compile(regex(glob))));
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

  /** Asks on after the first match while there are patterns that have matched nothing yet. */
  boolean match(String className) {
    boolean found = false;
    for (int at = 0; at < matched.length && !(found && unmatched == 0); at++) {
      if ((!found || !matched[at]) && patterns.get(at).matcher(className).matches()) {
        found = true;
        matches(at);
      }
    }
    return found;
  }

  private synchronized void matches(int at) {
    if (!matched[at]) {
      matched[at] = true;
      unmatched -= at < asked.size() ? 1 : 0;
    }
  }

  /** Those a person asked for that no class's name has matched so far. */
  synchronized List<String> unmatched() {
    List<String> left = new ArrayList<>();
    for (int at = 0; at < asked.size(); at++) {
      if (!matched[at]) {
        left.add(asked.get(at));
      }
    }
    return left;
  }
}
