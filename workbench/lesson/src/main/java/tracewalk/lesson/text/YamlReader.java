package tracewalk.lesson.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML token by token, because a tree read by a mapper forgets its lines. */
public final class YamlReader {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final String file;
  private final int linesBefore;
  private final YAMLParser parser;

  private YamlReader(String file, int linesBefore, YAMLParser parser) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.parser = parser;
  }

  /**
   * Reads a text that holds one mapping.
   *
   * @param linesBefore lines of the file that stand before the text
   */
  public static Yaml.Mapping mapping(String text, String file, int linesBefore) {
    try (YAMLParser parser = YAML.createParser(text)) {
      return new YamlReader(file, linesBefore, parser).whole().mapping();
    } catch (JsonProcessingException malformed) {
      throw malformed(malformed, file, linesBefore);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static WalkException malformed(
      JsonProcessingException problem, String file, int linesBefore) {
    int line = problem.getLocation() == null ? 1 : problem.getLocation().getLineNr();
    String told = problem.getOriginalMessage().lines().findFirst().orElse("").strip();
    if (problem.getCause() instanceof MarkedYAMLException marked) {
      line = marked.getProblemMark() == null ? line : marked.getProblemMark().getLine() + 1;
      told = marked.getProblem();
    }
    return new WalkException(
        new Place(file, linesBefore + Math.max(line, 1)), "expected YAML, found: " + told);
  }

  private Yaml whole() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new WalkException(new Place(file, linesBefore + 1), "expected YAML, found nothing");
    }
    Yaml read = value(first);
    if (parser.nextToken() != null) {
      throw new WalkException(here(), "expected one YAML document, found another");
    }
    return read;
  }

  private Yaml value(JsonToken token) throws IOException {
    if (parser.isCurrentAlias()) {
      throw new WalkException(here(), "expected a value, found an alias");
    }
    return switch (token) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      default -> new Yaml.Scalar(here(), scalar(token));
    };
  }

  private Yaml mapping() throws IOException {
    Place place = here();
    Map<String, Yaml> values = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place keyPlace = here();
      if (keys.put(key, keyPlace) != null) {
        throw new WalkException(keyPlace, "expected each key once, found '" + key + "' again");
      }
      values.put(key, value(parser.nextToken()));
    }
    return new Yaml.Mapping(place, values, keys);
  }

  private Yaml sequence() throws IOException {
    Place place = here();
    List<Yaml> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token));
    }
    return new Yaml.Sequence(place, List.copyOf(items));
  }

  private @Nullable Object scalar(JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> parser.getText();
    };
  }

  private Place here() {
    return new Place(file, linesBefore + parser.currentTokenLocation().getLineNr());
  }
}
