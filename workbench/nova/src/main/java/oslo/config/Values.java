package oslo.config;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import runtime.Text;
import runtime.ValueError;

/** Turns the texts of a file into values of the types that options have. */
final class Values {
  private static final Set<String> TRUE = Set.of("true", "1", "on", "yes");
  private static final Set<String> FALSE = Set.of("false", "0", "off", "no");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern ENDLESS = Pattern.compile("[+-]?(inf|infinity)");

  private Values() {}

  /** Throws {@link ValueError} with the original's words for a text that does not fit. */
  static Object parse(Opt opt, String text) {
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
    String digits = text.strip();
    if (digits.isEmpty()) {
      return null;
    }
    if (!WHOLE.matcher(digits).matches()) {
      throw new ValueError("invalid literal for int() with base 10: " + Text.repr(text));
    }
    try {
      return new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits).intValueExact();
    } catch (ArithmeticException large) {
      // Differs from nova: Python's whole numbers have no end.
      throw new ValueError("Should be between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE);
    }
  }

  private static Double decimal(String text) {
    String number = text.strip();
    String lower = number.toLowerCase(Locale.ROOT);
    if (ENDLESS.matcher(lower).matches()) {
      return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (lower.matches("[+-]?nan")) {
      return Double.NaN;
    }
    if (!DECIMAL.matcher(number).matches()) {
      throw new ValueError("could not convert string to float: " + text);
    }
    return Double.valueOf(number);
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
