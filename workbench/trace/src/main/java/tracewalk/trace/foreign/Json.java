package tracewalk.trace.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A JSON file, token by token; what does not fit is refused with line and column. */
final class Json implements AutoCloseable {
  private static final int LONGEST_QUOTE = 40;
  private static final int LONGEST_REASON = 120;
  private static final int LONGEST_NUMBER = 100;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.NESTING)
                  .maxStringLength(Limits.TEXT)
                  .maxNameLength(Limits.NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final Path file;
  private final JsonParser parser;

  Json(Path file) throws IOException {
    this.file = file;
    this.parser = FACTORY.createParser(file.toFile());
  }

  /** The next token, or null at the end. */
  @Nullable JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException malformed) {
      throw malformed(malformed);
    }
  }

  boolean at(JsonToken token) {
    return parser.currentToken() == token;
  }

  void expect(JsonToken token, String what) throws IOException {
    if (!at(token)) {
      throw wrong(what);
    }
  }

  /** The name of an object's next field, with its value as the token; null after the last. */
  @Nullable String field() throws IOException {
    if (next() != JsonToken.FIELD_NAME) {
      return null;
    }
    try {
      String name = parser.currentName();
      next();
      return name;
    } catch (JsonProcessingException malformed) {
      throw malformed(malformed);
    }
  }

  /** Whether an array has one more element, which then is the token. */
  boolean element() throws IOException {
    return next() != JsonToken.END_ARRAY;
  }

  void object(String what) throws IOException {
    expect(JsonToken.START_OBJECT, "an object for " + what);
  }

  void array(String what) throws IOException {
    expect(JsonToken.START_ARRAY, "a list for " + what);
  }

  String text(String what) throws IOException {
    expect(JsonToken.VALUE_STRING, "a text for " + what);
    return whole(current(), what);
  }

  /** A text, number, true or false as text; null for null. */
  @Nullable String scalar(String what) throws IOException {
    if (at(JsonToken.VALUE_NULL)) {
      return null;
    } else if (!isScalar()) {
      throw wrong("a text or number for " + what);
    }
    return whole(current(), what);
  }

  boolean isScalar() {
    JsonToken token = parser.currentToken();
    return token != null && token.isScalarValue();
  }

  /** The type of the scalar that is the token, as Java names it. */
  String scalarType() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return "java.lang.String";
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      return "long";
    } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return "double";
    }
    return at(JsonToken.VALUE_NULL) ? "null" : "boolean";
  }

  private String whole(String text, String what) {
    for (int at = 0; at < text.length(); at++) {
      boolean high = Character.isHighSurrogate(text.charAt(at));
      if (high && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(text.charAt(at))) {
        throw refused("expected whole characters for " + what + ", found half a surrogate pair");
      }
    }
    return text;
  }

  /** A whole number, which may be written as text. */
  long whole(String what) throws IOException {
    try {
      if (at(JsonToken.VALUE_STRING)) {
        return Long.parseLong(parser.getText());
      } else if (at(JsonToken.VALUE_NUMBER_INT)) {
        return parser.getLongValue();
      }
    } catch (NumberFormatException | JsonProcessingException tooLarge) {
      throw wrong("a whole number of 64 bits for " + what);
    }
    throw wrong("a whole number for " + what);
  }

  double number(String what) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null || !token.isNumeric()) {
      throw wrong("a number for " + what);
    }
    try {
      return parser.getDoubleValue();
    } catch (JsonProcessingException odd) {
      throw wrong("a number for " + what);
    }
  }

  boolean truth(String what) throws IOException {
    if (!at(JsonToken.VALUE_TRUE) && !at(JsonToken.VALUE_FALSE)) {
      throw wrong("true or false for " + what);
    }
    return at(JsonToken.VALUE_TRUE);
  }

  /** Passes over a value of whatever kind. */
  void skip() throws IOException {
    try {
      parser.skipChildren();
      parser.finishToken();
    } catch (JsonProcessingException malformed) {
      throw malformed(malformed);
    }
  }

  private String current() throws IOException {
    try {
      return parser.getText();
    } catch (JsonProcessingException malformed) {
      throw malformed(malformed);
    }
  }

  ForeignException wrong(String expected) throws IOException {
    String found = parser.currentToken() == null ? "the end" : quoted(current());
    return refused("expected " + expected + ", found " + found);
  }

  /** The same with where it is. */
  ForeignException refused(String message) {
    return new ForeignException(message + place(parser.currentTokenLocation()));
  }

  private ForeignException malformed(JsonProcessingException malformed) {
    String reason = malformed.getOriginalMessage();
    String first = reason == null ? "" : reason.lines().findFirst().orElse("");
    JsonLocation at = malformed.getLocation();
    return new ForeignException(
        "expected JSON, found "
            + shortened(first, LONGEST_REASON)
            + place(at == null ? parser.currentLocation() : at));
  }

  private String place(JsonLocation at) {
    return " at line " + at.getLineNr() + ", column " + at.getColumnNr() + " of " + file;
  }

  private static String quoted(String text) {
    return "'" + shortened(text, LONGEST_QUOTE) + "'";
  }

  /** Without what a terminal would obey. */
  private static String shortened(String text, int longest) {
    String begun = text.length() > longest ? text.substring(0, longest) + "..." : text;
    return begun.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
