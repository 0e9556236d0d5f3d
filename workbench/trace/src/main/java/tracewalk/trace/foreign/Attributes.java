package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The attributes of OTLP: names with values of a kind. */
final class Attributes {
  private static final int MOST = 1_000;

  /** A value and the type that it is told with. */
  record Told(String type, String text) {}

  private final Map<String, Told> all = new LinkedHashMap<>();

  private Attributes() {}

  static Attributes none() {
    return new Attributes();
  }

  static Attributes read(Json json) throws IOException {
    Attributes attributes = new Attributes();
    json.array("attributes");
    while (json.element()) {
      json.object("an attribute");
      attributes.one(json);
    }
    return attributes;
  }

  private void one(Json json) throws IOException {
    @Nullable String key = null;
    Told told = new Told("null", "null");
    for (String field = json.field(); field != null; field = json.field()) {
      switch (field) {
        case "key" -> key = json.text("an attribute's key");
        case "value" -> told = value(json);
        default -> json.skip();
      }
    }
    if (key == null) {
      throw json.refused("expected an attribute with a key, found one without");
    } else if (all.size() >= MOST) {
      throw json.refused("expected at most " + MOST + " attributes, found more");
    }
    all.put(key, told);
  }

  private static Told value(Json json) throws IOException {
    Told told = new Told("null", "null");
    if (json.at(JsonToken.VALUE_NULL)) {
      return told;
    }
    json.object("an attribute's value");
    for (String field = json.field(); field != null; field = json.field()) {
      if (!json.isScalar()) {
        json.skip();
        told = new Told(field, "");
      } else {
        told = new Told(type(field), Objects.requireNonNullElse(json.scalar(field), "null"));
      }
    }
    return told;
  }

  private static String type(String field) {
    return switch (field) {
      case "stringValue" -> "java.lang.String";
      case "intValue" -> "long";
      case "doubleValue" -> "double";
      case "boolValue" -> "boolean";
      default -> field;
    };
  }

  /** Takes an attribute away; empty if there is none. */
  String take(String key) {
    Told told = all.remove(key);
    return told == null ? "" : told.text();
  }

  @Nullable Told takeTold(String key) {
    return all.remove(key);
  }

  /** What is left. */
  Map<String, Told> rest() {
    return all;
  }
}
