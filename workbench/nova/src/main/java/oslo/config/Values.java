package oslo.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns the texts of a file into values of the types that options have. */
final class Values {
  private static final Set<String> TRUE = Set.of("true", "1", "on", "yes");
  private static final Set<String> FALSE = Set.of("false", "0", "off", "no");

  private Values() {}

  static Object parse(Opt opt, List<String> given, String file) {
    try {
      return opt.kind() == Opt.Kind.MULTI ? given : single(opt, given.get(given.size() - 1));
    } catch (IllegalArgumentException wrong) {
      String where = "Value for option " + opt.name() + " in group [" + opt.group() + "]";
      throw new ConfigFileValueError(
          where + " is not valid: " + wrong.getMessage() + " (" + file + ")");
    }
  }

  private static Object single(Opt opt, String text) {
    return switch (opt.kind()) {
      case STRING -> string(opt, text);
      case INTEGER -> bounded(opt, integer(text));
      case DECIMAL -> bounded(opt, decimal(text));
      case BOOL -> bool(text);
      default -> list(text);
    };
  }

  private static Object string(Opt opt, String text) {
    if (opt.choices() != null && !opt.choices().contains(text)) {
      throw new IllegalArgumentException(
          "Valid values are [" + String.join(", ", opt.choices()) + "], but found '" + text + "'");
    }
    return text;
  }

  private static Integer integer(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("invalid whole number '" + text + "'", malformed);
    }
  }

  private static Double decimal(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("invalid number '" + text + "'", malformed);
    }
  }

  private static Object bounded(Opt opt, Number value) {
    if (value != null && opt.min() != null && value.doubleValue() < opt.min().doubleValue()) {
      throw new IllegalArgumentException("Should be greater than or equal to " + opt.min());
    }
    if (value != null && opt.max() != null && value.doubleValue() > opt.max().doubleValue()) {
      throw new IllegalArgumentException("Should be less than or equal to " + opt.max());
    }
    return value;
  }

  private static Boolean bool(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (TRUE.contains(lower)) {
      return true;
    }
    if (FALSE.contains(lower)) {
      return false;
    }
    throw new IllegalArgumentException("Unexpected boolean value '" + text + "'");
  }

  private static List<String> list(String text) {
    List<String> items = new ArrayList<>();
    for (String item : text.isBlank() ? new String[0] : text.split(",")) {
      items.add(item.strip());
    }
    return items;
  }
}
