package tracewalk.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cell and service from a thread's name by a rule such as {@code {cell}/{service}/{n}}. */
final class ThreadPattern {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Pattern pattern;
  private final List<String> places = new ArrayList<>();

  private ThreadPattern(String rule) {
    StringBuilder regex = new StringBuilder();
    Matcher place = PLACE.matcher(rule);
    int from = 0;
    while (place.find()) {
      regex.append(Pattern.quote(rule.substring(from, place.start()))).append("([^/]+?)");
      places.add(place.group(1));
      from = place.end();
    }
    pattern = Pattern.compile(regex.append(Pattern.quote(rule.substring(from))).toString());
  }

  /** The patterns of the lines {@code thread ...} of a recording's rules. */
  static List<ThreadPattern> ofRules(String rules) {
    return rules
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("thread "))
        .map(line -> new ThreadPattern(line.substring("thread ".length()).strip()))
        .toList();
  }

  static ThreadView view(List<ThreadPattern> patterns, String id, String name, boolean daemon) {
    for (ThreadPattern candidate : patterns) {
      Matcher matcher = candidate.pattern.matcher(name);
      if (matcher.matches()) {
        return new ThreadView(
            id,
            name,
            daemon,
            candidate.group(matcher, "cell"),
            candidate.group(matcher, "service"));
      }
    }
    return new ThreadView(id, name, daemon, null, null);
  }

  private @Nullable String group(Matcher matcher, String place) {
    int index = places.indexOf(place);
    return index < 0 ? null : matcher.group(index + 1);
  }
}
