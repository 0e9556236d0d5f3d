package oslo.serialization;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runtime.Text;
import runtime.ValueError;

/** Values to JSON text and back, and to values that JSON can hold. */
public final class JsonUtils {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
  private static final int MAX_DEPTH = 3;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonUtils() {}

  public static Object toPrimitive(Object value) {
    return toPrimitive(value, false);
  }

  /** As {@code to_primitive}: what JSON cannot hold becomes dates, lists and dictionaries. */
  public static Object toPrimitive(Object value, boolean convertInstances) {
    return toPrimitive(value, convertInstances, 0);
  }

  private static Object toPrimitive(Object value, boolean convertInstances, int level) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    if (value instanceof Instant moment) {
      return strtime(moment);
    }
    if (level > MAX_DEPTH && !(value instanceof Map) && !(value instanceof Iterable)) {
      return "?";
    }
    if (value instanceof Primitive items) {
      return toPrimitive(items.iteritems(), convertInstances, level + 1);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> result = new LinkedHashMap<>();
      map.forEach(
          (key, each) -> result.put(Text.str(key), toPrimitive(each, convertInstances, level + 1)));
      return result;
    }
    if (value instanceof Iterable<?> items) {
      List<Object> result = new ArrayList<>();
      items.forEach(each -> result.add(toPrimitive(each, convertInstances, level + 1)));
      return result;
    }
    return convertInstances ? value.toString() : value;
  }

  /** Text of {@code value}; throws {@link ValueError} for what has no JSON form. */
  public static String dumps(Object value) {
    Object primitive = toPrimitive(value, false);
    check(primitive);
    try {
      return JSON.writeValueAsString(primitive);
    } catch (JsonProcessingException impossible) {
      throw new ValueError(impossible.getOriginalMessage());
    }
  }

  private static void check(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(JsonUtils::check);
    } else if (value instanceof List<?> items) {
      items.forEach(JsonUtils::check);
    } else if (value != null
        && !(value instanceof String)
        && !(value instanceof Boolean)
        && !(value instanceof Number)) {
      throw new ValueError("Circular reference detected");
    }
  }

  /** Maps, lists, texts and numbers; throws {@link ValueError} for what is no JSON. */
  public static Object loads(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JsonProcessingException malformed) {
      throw new ValueError(malformed.getOriginalMessage() + place(malformed.getLocation()));
    }
  }

  private static String place(JsonLocation place) {
    return place == null ? "" : ": line " + place.getLineNr() + " column " + place.getColumnNr();
  }

  /** A date as the original's {@code strtime} writes it. */
  public static String strtime(Instant moment) {
    return DATE.format(moment);
  }

  /** Reads what {@link #strtime} wrote. */
  public static Instant parseStrtime(String text) {
    try {
      return java.time.LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (java.time.format.DateTimeParseException malformed) {
      throw new ValueError("time data '" + text + "' does not match format");
    }
  }
}
