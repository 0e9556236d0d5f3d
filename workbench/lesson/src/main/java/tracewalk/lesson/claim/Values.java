package tracewalk.lesson.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.Entry;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.NullValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.trace.listing.ValueText;

/** Questions to captured values. */
final class Values {

  private Values() {}

  static boolean isNull(@Nullable Value value) {
    return value == null || value instanceof NullValue;
  }

  /** A text, number or truth value; an enum constant or date is its text; else null. */
  static @Nullable Object scalar(@Nullable Value value) {
    if (value instanceof TextValue text) {
      return text.value();
    }
    if (value instanceof NumberValue number) {
      return number.value();
    }
    if (value instanceof BoolValue flag) {
      return flag.value();
    }
    return value instanceof ObjectValue object ? object.text() : null;
  }

  static boolean same(@Nullable Object wanted, @Nullable Value value) {
    Object found = scalar(value);
    if (wanted instanceof Number number && found instanceof Number other) {
      return new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    return wanted == null ? isNull(value) : wanted.equals(found);
  }

  /** Whether the value is of a class of that name, whole or in its last words. */
  static boolean isA(@Nullable Value value, String name) {
    if (!(value instanceof ObjectValue object)) {
      return false;
    }
    String type = object.type().replace('$', '.');
    return type.equals(name) || type.endsWith("." + name);
  }

  static List<Value> items(@Nullable Value value) {
    if (!(value instanceof ObjectValue object)) {
      return List.of();
    }
    if (object.entries() != null) {
      return object.entries().stream().map(Entry::key).toList();
    }
    return object.items() == null ? List.of() : object.items();
  }

  /** The number of items, entries or characters, of those left out too; -1 for anything else. */
  static long size(@Nullable Value value) {
    if (value instanceof TextValue text) {
      return text.value().length();
    }
    if (!(value instanceof ObjectValue object)) {
      return -1;
    }
    boolean counted = object.items() != null || object.entries() != null;
    return Math.max(object.size(), counted ? items(value).size() : -1);
  }

  /** What a path of names, keys and indexes leads to, or null. */
  static @Nullable Value at(@Nullable Value value, String path) {
    Value whole = child(value, path);
    int dot = path.indexOf('.');
    if (whole != null || dot < 0) {
      return whole;
    }
    return at(child(value, path.substring(0, dot)), path.substring(dot + 1));
  }

  private static @Nullable Value child(@Nullable Value value, String name) {
    if (!(value instanceof ObjectValue object)) {
      return null;
    }
    if (object.entries() != null) {
      for (Entry entry : object.entries()) {
        if (name.equals(String.valueOf(scalar(entry.key())))) {
          return entry.value();
        }
      }
    }
    if (object.fields() != null) {
      for (Field field : object.fields()) {
        if (alike(field.name(), name)) {
          return field.value();
        }
      }
    }
    return object.items() == null ? null : item(object.items(), name);
  }

  private static @Nullable Value item(List<Value> items, String name) {
    if (!name.matches("\\d{1,6}")) {
      return null;
    }
    int index = Integer.parseInt(name);
    return index < items.size() ? items.get(index) : null;
  }

  /** Whether two names differ at most in case and underscores, as a port's do from its original. */
  static boolean alike(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The fields of a message as one value. */
  static Value ofMessage(Map<String, @Nullable Object> message) {
    List<Field> fields = new ArrayList<>();
    message.forEach((name, value) -> fields.add(new Field(name, ofScalar(value))));
    return new ObjectValue("message", 0, fields, null, null, null, -1, false, false, false);
  }

  static Value ofTexts(List<String> texts) {
    List<Value> items = texts.stream().<Value>map(TextValue::new).toList();
    return new ObjectValue("list", 0, null, items, null, null, -1, false, false, false);
  }

  /** Whether a text stands anywhere in what is shown of a value; capitals do not matter. */
  static boolean shows(@Nullable Value value, String text) {
    Object own = scalar(value);
    if (own != null
        && own.toString().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))) {
      return true;
    }
    return value instanceof ObjectValue object
        && parts(object).stream().anyMatch(part -> shows(part, text));
  }

  private static List<Value> parts(ObjectValue object) {
    List<Value> parts = new ArrayList<>();
    if (object.fields() != null) {
      object.fields().forEach(field -> parts.add(field.value()));
    }
    if (object.items() != null) {
      parts.addAll(object.items());
    }
    if (object.entries() != null) {
      object.entries().forEach(entry -> parts.addAll(List.of(entry.key(), entry.value())));
    }
    return parts;
  }

  /** A number's order to another, or null where either is none. */
  static @Nullable Integer compare(@Nullable Value value, Object wanted) {
    return scalar(value) instanceof Number found && wanted instanceof Number number
        ? new BigDecimal(found.toString()).compareTo(new BigDecimal(number.toString()))
        : null;
  }

  static Value ofScalar(@Nullable Object value) {
    if (value == null) {
      return new NullValue();
    }
    if (value instanceof Boolean flag) {
      return new BoolValue(flag);
    }
    return value instanceof Number number
        ? new NumberValue(number)
        : new TextValue(value.toString());
  }

  /** The value in a few words. */
  static String text(@Nullable Value value) {
    return value == null ? "nothing" : ValueText.of(value);
  }
}
