package nova.cells.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runtime.ValueError;

/**
 * A name with conditions on its version, as Python's distutils reads {@code name (>1.0, <=2.1)}.
 */
final class VersionPredicate {
  private static final Pattern NAME =
      Pattern.compile("^\\s*([a-zA-Z_]\\w*(?:\\.[a-zA-Z_]\\w*)*)(.*)", Pattern.DOTALL);
  private static final Pattern PARENTHESES = Pattern.compile("^\\s*\\((.*)\\)\\s*$");
  private static final Pattern CONDITION =
      Pattern.compile("^\\s*(<=|>=|<|>|!=|==)\\s*([^\\s,]+)\\s*$");
  private static final Pattern VERSION =
      Pattern.compile("^(\\d+)\\.(\\d+)(?:\\.(\\d+))?(?:([ab])(\\d+))?$");

  private final List<Condition> conditions = new ArrayList<>();

  private record Condition(String operator, int[] version) {
    boolean holds(int[] found) {
      int order = java.util.Arrays.compare(found, version);
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "!=" -> order != 0;
        default -> order == 0;
      };
    }
  }

  VersionPredicate(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      throw new ValueError("bad package name in '" + text + "'");
    }
    if (name.group(2).isBlank()) {
      return;
    }
    Matcher list = PARENTHESES.matcher(name.group(2));
    if (!list.matches()) {
      throw new ValueError("expected parenthesized list: '" + name.group(2).trim() + "'");
    }
    for (String each : list.group(1).split(",", -1)) {
      Matcher condition = CONDITION.matcher(each);
      if (!condition.matches()) {
        throw new ValueError("bad package restriction syntax: '" + each + "'");
      }
      conditions.add(new Condition(condition.group(1), version(condition.group(2))));
    }
  }

  boolean satisfiedBy(String version) {
    int[] found = conditions.isEmpty() ? new int[0] : version(version);
    return conditions.stream().allMatch(condition -> condition.holds(found));
  }

  /** Major, minor, patch, then kind and number of a pre-release, which comes before the release. */
  private static int[] version(String text) {
    Matcher parts = VERSION.matcher(text);
    if (!parts.matches()) {
      throw new ValueError("invalid version number '" + text + "'");
    }
    String kind = parts.group(4);
    return new int[] {
      Integer.parseInt(parts.group(1)),
      Integer.parseInt(parts.group(2)),
      parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)),
      kind == null ? Integer.MAX_VALUE : kind.charAt(0),
      kind == null ? 0 : Integer.parseInt(parts.group(5))
    };
  }
}
