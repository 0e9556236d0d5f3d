package tracewalk.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar fields of a message's JSON text. */
final class MessageFields {
  private static final JsonFactory JSON = new JsonFactory();

  private MessageFields() {}

  /** The fields in their order; of a text that is cut or no JSON, those that could be read. */
  static Map<String, @Nullable Object> of(String json) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        readFields(parser, fields);
      }
    } catch (IOException cut) {
      return fields;
    }
    return fields;
  }

  private static void readFields(JsonParser parser, Map<String, @Nullable Object> fields)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      if (token.isStructStart()) {
        parser.skipChildren();
      } else {
        fields.put(name, scalar(parser, token));
      }
    }
  }

  private static @Nullable Object scalar(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      default -> parser.getText();
    };
  }
}
