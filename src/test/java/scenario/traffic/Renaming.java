package scenario.traffic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers what a run makes up, in the order in which it is first seen, and hides its clock. */
final class Renaming {
  private static final Pattern DATE =
      Pattern.compile(
          "(?!2015)\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
  private static final Pattern CUT_UUID = Pattern.compile("[0-9a-f-]+\\.\\.\\.");
  private static final Pattern MADE_UP =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\br-[0-9a-z]{8}\\b");

  private final Map<String, String> names = new HashMap<>();

  List<String> rename(List<String> lines) {
    return lines.stream().map(this::rename).toList();
  }

  private String rename(String line) {
    String timeless = DATE.matcher(line).replaceAll("<datetime>");
    return MADE_UP.matcher(CUT_UUID.matcher(timeless).replaceAll("...")).replaceAll(this::name);
  }

  private String name(java.util.regex.MatchResult found) {
    String kind = found.group().startsWith("r-") ? "r" : "u";
    return Matcher.quoteReplacement(
        names.computeIfAbsent(found.group(), none -> kind + (names.size() + 1)));
  }
}
