package tracewalk.trace.foreign;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** Values as other formats tell them: a type and a text. */
final class Shown {
  private static final int LONGEST_NUMBER = 1000;
  private static final int GREATEST_SCALE = 10_000;

  private Shown() {}

  /**
   * Puts a value, plain if type and text allow it.
   *
   * @param size of a collection, or -1
   */
  static void put(
      Payload to, Words words, String type, @Nullable String text, long identity, long size) {
    if (text == null || (type.equals("null") && text.equals("null"))) {
      to.octet(Layout.VALUE_NULL);
    } else if (!plain(to, type, text)) {
      object(to, words, type, text, identity, size);
    }
  }

  static void text(Payload to, String text) {
    to.octet(Layout.VALUE_TEXT).text(text);
  }

  private static boolean plain(Payload to, String type, String text) {
    try {
      switch (type) {
        case "java.lang.String", "String", "java.lang.Character", "char" -> text(to, text);
        case "java.lang.Boolean", "boolean" -> truth(to, text);
        case "java.lang.Long",
            "long",
            "java.lang.Integer",
            "int",
            "java.lang.Short",
            "short",
            "java.lang.Byte",
            "byte" ->
            whole(to, Long.parseLong(text));
        case "java.lang.Double", "double", "java.lang.Float", "float" ->
            to.octet(Layout.VALUE_DOUBLE)
                .fixed(Double.doubleToRawLongBits(Double.parseDouble(text)));
        case "java.math.BigInteger" -> big(to, Layout.VALUE_BIG_INTEGER, text);
        case "java.math.BigDecimal" -> big(to, Layout.VALUE_BIG_DECIMAL, text);
        default -> {
          return false;
        }
      }
      return true;
    } catch (NumberFormatException other) {
      return false;
    }
  }

  static void truth(Payload to, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new NumberFormatException(text);
    }
    to.octet(text.equals("true") ? Layout.VALUE_TRUE : Layout.VALUE_FALSE);
  }

  static void whole(Payload to, long value) {
    to.octet(Layout.VALUE_LONG).number((value << 1) ^ (value >> 63));
  }

  private static void big(Payload to, int kind, String digits) {
    if (digits.length() > LONGEST_NUMBER) {
      throw new NumberFormatException(digits);
    }
    String checked =
        kind == Layout.VALUE_BIG_INTEGER ? new BigInteger(digits).toString() : decimal(digits);
    to.octet(kind).text(checked);
  }

  private static String decimal(String digits) {
    BigDecimal value = new BigDecimal(digits);
    if (Math.abs((long) value.scale()) > GREATEST_SCALE) {
      throw new NumberFormatException(digits);
    }
    return value.toString();
  }

  private static void object(
      Payload to, Words words, String type, String text, long identity, long size) {
    int flags = Layout.OBJECT_TEXT | (size < 0 ? 0 : Layout.OBJECT_SIZE);
    to.octet(Layout.VALUE_OBJECT).octet(flags).number(words.type(type)).number(identity);
    if (size >= 0) {
      to.number(size);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    to.number((long) utf8.length << 1).bytes(utf8, utf8.length);
  }
}
