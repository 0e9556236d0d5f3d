package runtime;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Python's {@code int()} and {@code float()} make of a value, or throw for it. */
public final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern ENDLESS = Pattern.compile("[+-]?(inf|infinity)");

  private Numbers() {}

  public static Integer integer(Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    if (!(value instanceof String text)) {
      throw new TypeError(
          "int() argument must be a string or a number, not '" + Text.type(value) + "'");
    }
    String digits = text.strip();
    if (!WHOLE.matcher(digits).matches()) {
      throw new ValueError("invalid literal for int() with base 10: " + Text.repr(text));
    }
    try {
      return new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits).intValueExact();
    } catch (ArithmeticException large) {
      // Differs from nova: Python's whole numbers have no end.
      throw new ValueError("expected a number of 32 bits, found " + digits);
    }
  }

  public static Double decimal(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (!(value instanceof String text)) {
      throw new TypeError("float() argument must be a string or a number");
    }
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
}
