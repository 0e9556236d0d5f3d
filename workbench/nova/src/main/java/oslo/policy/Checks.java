package oslo.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import runtime.Text;

/** The kinds of condition that {@code kind:match} texts name. */
final class Checks {
  private static final Pattern PLACE = Pattern.compile("%\\(([^)]*)\\)s");
  private static final Pattern LITERAL =
      Pattern.compile("'(.*)'|\"(.*)\"|(\\d+)|(True|False|None)");

  private Checks() {}

  static Check parse(String rule) {
    if (rule.equals("@")) {
      return (target, creds, rules) -> true;
    }
    int colon = rule.indexOf(':');
    if (rule.equals("!") || colon < 0) {
      return (target, creds, rules) -> false;
    }
    String kind = rule.substring(0, colon);
    String match = rule.substring(colon + 1);
    return switch (kind) {
      case "rule" -> (target, creds, rules) -> rules.allows(match, target, creds);
      case "role" -> (target, creds, rules) -> hasRole(creds, match);
      case "is_admin" -> isAdmin(match);
      default -> generic(kind, match);
    };
  }

  private static boolean hasRole(Map<String, Object> creds, String role) {
    return ((List<?>) creds.get("roles"))
        .stream().anyMatch(each -> each.toString().equalsIgnoreCase(role));
  }

  private static Check isAdmin(String match) {
    Boolean expected = match.toLowerCase(Locale.ROOT).equals("true");
    return (target, creds, rules) -> expected.equals(creds.get("is_admin"));
  }

  /** Compares a credential, or a literal, with a text whose places the target fills. */
  private static Check generic(String kind, String match) {
    return (target, creds, rules) -> {
      Map<String, Object> places = new LinkedHashMap<>();
      Matcher place = PLACE.matcher(match);
      while (place.find()) {
        Object value = target.apply(place.group(1));
        if (value == null) {
          return false;
        }
        places.put(place.group(1), value);
      }
      Matcher literal = LITERAL.matcher(kind);
      if (!literal.matches() && !creds.containsKey(kind)) {
        return false;
      }
      String left = literal.matches() ? literal(literal) : Text.str(creds.get(kind));
      return Text.format(match, places).equals(left);
    };
  }

  private static String literal(Matcher literal) {
    for (int i = 1; i <= literal.groupCount(); i++) {
      if (literal.group(i) != null) {
        return literal.group(i);
      }
    }
    return "";
  }
}
