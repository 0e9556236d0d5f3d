package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.lesson.text.Yaml;

/** What a value should look like; {@code text} says it in a message. */
record Pattern(String text, Predicate<@Nullable Value> test) {
  private static final Set<String> WORDS =
      Set.of("type", "size", "contains", "not", "present", "at_least", "at_most");

  boolean matches(@Nullable Value value) {
    return test.test(value);
  }

  /** Reads a scalar (that very value), a list (those items), or a mapping of words and paths. */
  static Pattern read(Yaml written) {
    if (written instanceof Yaml.Scalar scalar) {
      return exactly(scalar.value());
    }
    if (written instanceof Yaml.Sequence sequence) {
      return items(sequence.items().stream().map(Pattern::read).toList());
    }
    List<Pattern> parts = new ArrayList<>();
    for (Map.Entry<String, Yaml> entry : written.mapping().values().entrySet()) {
      parts.add(part(entry.getKey(), entry.getValue(), written.mapping()));
    }
    return new Pattern(
        parts.stream().map(Pattern::text).collect(Collectors.joining(", ")),
        value -> parts.stream().allMatch(part -> part.matches(value)));
  }

  /** Whether a key says something of the value itself and is no path into it. */
  static boolean isWord(String key) {
    return WORDS.contains(key);
  }

  static Pattern part(String key, Yaml written, Yaml.Mapping all) {
    return switch (key) {
      case "type" -> type(written.text());
      case "size" -> size(written.number());
      case "contains" -> contains(read(written));
      case "not" -> {
        Pattern other = read(written);
        yield new Pattern("not " + other.text(), value -> !other.matches(value));
      }
      case "at_least" -> compared("at least ", 1, written);
      case "at_most" -> compared("at most ", -1, written);
      case "present" -> present(all.flag("present"));
      default -> {
        Pattern inner = read(written);
        yield new Pattern(key + " " + inner.text(), value -> inner.matches(Values.at(value, key)));
      }
    };
  }

  static Pattern exactly(@Nullable Object wanted) {
    String text = wanted instanceof String ? "\"" + wanted + '"' : String.valueOf(wanted);
    return new Pattern(text, value -> Values.same(wanted, value));
  }

  private static Pattern items(List<Pattern> wanted) {
    String text = wanted.stream().map(Pattern::text).collect(Collectors.joining(", ", "[", "]"));
    return new Pattern(
        text,
        value -> {
          List<Value> found = Values.items(value);
          return Values.size(value) == wanted.size()
              && IntStream.range(0, wanted.size())
                  .allMatch(at -> at < found.size() && wanted.get(at).matches(found.get(at)));
        });
  }

  private static Pattern type(String name) {
    return new Pattern("a " + name, value -> Values.isA(value, name));
  }

  private static Pattern size(int size) {
    return new Pattern("size " + size, value -> Values.size(value) == size);
  }

  private static Pattern contains(Pattern part) {
    return new Pattern(
        "with " + part.text() + " in it",
        value ->
            Values.scalar(value) instanceof String text
                ? part.text().length() > 2 && text.contains(unquoted(part.text()))
                : Values.items(value).stream().anyMatch(part::matches));
  }

  private static Pattern compared(String words, int sign, Yaml written) {
    if (written instanceof Yaml.Scalar scalar && scalar.value() instanceof Number number) {
      return new Pattern(
          words + number,
          value -> {
            Integer order = Values.compare(value, number);
            return order != null && order * sign >= 0;
          });
    }
    throw written.expected("a number");
  }

  private static Pattern present(boolean wanted) {
    return new Pattern(wanted ? "a value" : "null", value -> Values.isNull(value) != wanted);
  }

  private static String unquoted(String text) {
    return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
  }
}
