package tracewalk.lesson.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of YAML that knows its line. */
public sealed interface Yaml {

  Place place();

  /** What it is, in a few words, for a message. */
  String described();

  /** A text, number, truth value or null. */
  record Scalar(Place place, @Nullable Object value) implements Yaml {
    @Override
    public String described() {
      return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
  }

  /** A list. */
  record Sequence(Place place, List<Yaml> items) implements Yaml {
    @Override
    public String described() {
      return "a list of " + items.size();
    }
  }

  /** Keys and values in their order; {@code keys} tells each key's place. */
  record Mapping(Place place, Map<String, Yaml> values, Map<String, Place> keys) implements Yaml {
    @Override
    public String described() {
      return "a mapping with the keys " + String.join(", ", values.keySet());
    }

    /** Refuses keys that nobody would read. */
    public Mapping only(String... known) {
      return only(List.of(known));
    }

    /** Refuses keys that nobody would read. */
    public Mapping only(Collection<String> known) {
      for (Map.Entry<String, Place> key : keys.entrySet()) {
        if (!known.contains(key.getKey())) {
          String expected = String.join(", ", known);
          throw new WalkException(
              key.getValue(), "unknown key '" + key.getKey() + "'; expected one of: " + expected);
        }
      }
      return this;
    }

    public @Nullable Yaml optional(String key) {
      return values.get(key);
    }

    public Yaml required(String key) {
      Yaml value = values.get(key);
      if (value == null) {
        throw new WalkException(place, "expected the key '" + key + "', found " + described());
      }
      return value;
    }

    /** The text under a key, or null where the key is absent. */
    public @Nullable String text(String key) {
      Yaml value = values.get(key);
      return value == null ? null : value.text();
    }

    /** The texts under a key: one or a list, none where the key is absent. */
    public List<String> texts(String key) {
      Yaml value = values.get(key);
      return value == null ? List.of() : value.texts();
    }

    public boolean flag(String key) {
      Yaml value = values.get(key);
      if (value == null) {
        return false;
      }
      if (value instanceof Scalar scalar && scalar.value() instanceof Boolean flag) {
        return flag;
      }
      throw value.expected("true or false");
    }

    /** The English and the Chinese text under a key. */
    public Words words(String key) {
      Mapping both = required(key).mapping().only("en", "zh");
      return new Words(both.required("en").text(), both.required("zh").text());
    }
  }

  default WalkException expected(String what) {
    return new WalkException(place(), "expected " + what + ", found " + described());
  }

  /** This as a text that is not empty. */
  default String text() {
    if (this instanceof Scalar scalar && scalar.value() instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw expected("a text");
  }

  /** This as a whole number. */
  default int number() {
    if (this instanceof Scalar scalar
        && scalar.value() instanceof Long number
        && number.intValue() == number) {
      return number.intValue();
    }
    throw expected("a whole number");
  }

  default Mapping mapping() {
    if (this instanceof Mapping mapping) {
      return mapping;
    }
    throw expected("a mapping");
  }

  default Sequence sequence() {
    if (this instanceof Sequence sequence) {
      return sequence;
    }
    throw expected("a list");
  }

  /** This as texts: one, or a list of them. */
  default List<String> texts() {
    if (!(this instanceof Sequence sequence)) {
      return List.of(text());
    }
    List<String> texts = new ArrayList<>();
    sequence.items().forEach(item -> texts.add(item.text()));
    return List.copyOf(texts);
  }
}
