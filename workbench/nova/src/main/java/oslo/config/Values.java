package oslo.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import runtime.Numbers;
import runtime.Text;
import runtime.ValueError;

/** Turns the texts of a file into values of the types that options have. */
final class Values {
  private static final Set<String> TRUE = Set.of("true", "1", "on", "yes");
  private static final Set<String> FALSE = Set.of("false", "0", "off", "no");

  private Values() {}

  /** Throws {@link ValueError} with the original's words for a text that does not fit. */
  static Object parse(Opt opt, String text) {
    return switch (opt.kind()) {
      case STRING -> string(opt, text);
      case INTEGER -> bounded(opt, integer(text));
      case DECIMAL -> bounded(opt, Numbers.decimal(text));
      case BOOL -> bool(text);
      default -> list(text);
    };
  }

  private static Object string(Opt opt, String text) {
    if (opt.choices() != null && !opt.choices().contains(text)) {
      throw new ValueError(
          "Valid values are ["
              + String.join(", ", opt.choices())
              + "], but found "
              + Text.repr(text));
    }
    return text;
  }

  /** Empty is null, as in the original. */
  private static Integer integer(String text) {
    return text.isBlank() ? null : Numbers.integer(text);
  }

  private static Object bounded(Opt opt, Number value) {
    if (value != null && opt.min() != null && value.doubleValue() < opt.min().doubleValue()) {
      throw new ValueError("Should be greater than or equal to " + opt.min());
    }
    if (value != null && opt.max() != null && value.doubleValue() > opt.max().doubleValue()) {
      throw new ValueError("Should be less than or equal to " + opt.max());
    }
    return value;
  }

  private static Boolean bool(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (TRUE.contains(lower)) {
      return true;
    }
    if (FALSE.contains(lower)) {
      return false;
    }
    throw new ValueError("Unexpected boolean value " + Text.repr(text));
  }

  private static List<String> list(String text) {
    List<String> items = new ArrayList<>();
    for (String item : text.isBlank() ? new String[0] : text.split(",", -1)) {
      items.add(item.strip());
    }
    return items;
  }
}
