package runtime;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as Python's {@code str}, {@code repr} and {@code %} would write them. */
public final class Text {
  private static final Pattern PLACE =
      Pattern.compile("%(?:\\((\\w+)\\))?([-0]*)(\\d*)(?:\\.(\\d+))?([sdrifxX%])");

  private Text() {}

  /** Fills {@code %(name)s} places; throws {@link KeyError} for a name without a value. */
  public static String format(String format, Map<String, ?> values) {
    return fill(
        format,
        place -> {
          if (!values.containsKey(place)) {
            throw new KeyError(place);
          }
          return values.get(place);
        });
  }

  /** Fills {@code %s} places in order. */
  public static String format(String format, Object... values) {
    int[] next = {0};
    return fill(format, place -> values[next[0]++]);
  }

  private static String fill(String format, java.util.function.Function<String, Object> values) {
    Matcher place = PLACE.matcher(format);
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      String kind = place.group(5);
      String value =
          kind.equals("%") ? "%" : pad(place, convert(kind, values.apply(place.group(1))));
      place.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return place.appendTail(text).toString();
  }

  private static String convert(String kind, Object value) {
    return switch (kind) {
      case "d", "i" -> String.valueOf(number(value).longValue());
      case "f" -> String.format("%.6f", number(value).doubleValue());
      case "x" -> Long.toHexString(number(value).longValue());
      case "X" -> Long.toHexString(number(value).longValue()).toUpperCase(java.util.Locale.ROOT);
      case "r" -> repr(value);
      default -> str(value);
    };
  }

  private static Number number(Object value) {
    if (value instanceof Number number) {
      return number;
    }
    throw new TypeError("%d format: a number is required, not " + str(value));
  }

  private static String pad(Matcher place, String text) {
    int width = place.group(3).isEmpty() ? 0 : Integer.parseInt(place.group(3));
    if (text.length() >= width) {
      return text;
    }
    String flags = place.group(2);
    String filler = (flags.contains("0") ? "0" : " ").repeat(width - text.length());
    return flags.contains("-") ? text + filler : filler + text;
  }

  /** Name of the type that Python would give the value. */
  public static String type(Object value) {
    if (value == null) {
      return "NoneType";
    }
    if (value instanceof Number) {
      return value instanceof Double ? "float" : "int";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Map) {
      return "dict";
    }
    if (value instanceof List) {
      return "list";
    }
    return value instanceof String ? "unicode" : value.getClass().getSimpleName();
  }

  /** As Python's {@code str}. */
  public static String str(Object value) {
    return value instanceof String text ? text : repr(value);
  }

  /** As Python's {@code repr}. */
  public static String repr(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof String text) {
      return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, each) -> entries.add(repr(key) + ": " + repr(each)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof Iterable<?> items) {
      List<String> texts = new ArrayList<>();
      items.forEach(each -> texts.add(repr(each)));
      String joined = String.join(", ", texts);
      return value instanceof Set ? "set([" + joined + "])" : "[" + joined + "]";
    }
    return value instanceof Instant moment ? date(moment) : value.toString();
  }

  private static String date(Instant moment) {
    return naive(moment) + "+00:00";
  }

  /** As {@code str} of a date without a zone, which is what a clock gives. */
  public static String naive(Instant moment) {
    String pattern = moment.getNano() == 0 ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd HH:mm:ss.SSSSSS";
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(moment);
  }
}
