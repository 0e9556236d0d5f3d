package tracewalk.agent.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as it was at one moment. */
public sealed interface Value {

  /** Java's null. */
  record NullValue() implements Value {}

  /** True or false. */
  record BoolValue(boolean value) implements Value {}

  /** A {@code Long}, {@code Double}, {@code BigInteger} or {@code BigDecimal}. */
  record NumberValue(Number value) implements Value {}

  /** A whole string or one character; a cut string is an {@link ObjectValue}. */
  record TextValue(String value) implements Value {}

  /** One field of an object, superclass first. */
  record Field(String name, Value value) {}

  /** One entry of a map. */
  record Entry(Value key, Value value) {}

  /**
   * An object, array or collection; at most one of fields, items and entries is the rule, a
   * subclass of a collection has both.
   *
   * @param id the same number is the same object, 0 if it was not identified
   * @param text name of an enum constant, text of a date, of a cut string and the like
   * @param size whole number of items, entries or characters, -1 if nothing was cut
   * @param cut true if a budget left something out
   * @param secret true if the value was replaced
   * @param seen true if it was shown earlier in the same event
   */
  record ObjectValue(
      String type,
      long id,
      @Nullable List<Field> fields,
      @Nullable List<Value> items,
      @Nullable List<Entry> entries,
      @Nullable String text,
      long size,
      boolean cut,
      boolean secret,
      boolean seen)
      implements Value {}
}
