package tracewalk.trace.listing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.Entry;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;

/** Writes captured values as JSON. */
public final class ValueJson {
  private final JsonGenerator json;
  private final Names names;

  ValueJson(JsonGenerator json, Names names) {
    this.json = json;
    this.names = names;
  }

  /** Writes a value as it was recorded. */
  public static void write(JsonGenerator json, Value value) throws IOException {
    new ValueJson(json, Names.RECORDED).value(value);
  }

  void value(Value value) throws IOException {
    if (value instanceof ObjectValue object) {
      object(object);
    } else if (value instanceof TextValue text) {
      json.writeString(text.value());
    } else if (value instanceof BoolValue flag) {
      json.writeBoolean(flag.value());
    } else if (value instanceof NumberValue number) {
      number(number.value());
    } else {
      json.writeNull();
    }
  }

  private void number(Number number) throws IOException {
    double real = number.doubleValue();
    if (Double.isNaN(real) || Double.isInfinite(real)) {
      json.writeString(number.toString());
    } else {
      json.writeNumber(number.toString());
    }
  }

  private void object(ObjectValue object) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", names.type(object.type()));
    if (object.id() != 0) {
      json.writeNumberField("id", names.object(object.id()));
    }
    fields(object.fields());
    items(object.items());
    entries(object.entries());
    if (object.text() != null) {
      json.writeStringField("text", object.text());
    }
    if (object.size() >= 0) {
      json.writeNumberField("size", object.size());
    }
    flag("cut", object.cut());
    flag("secret", object.secret());
    flag("seen", object.seen());
    json.writeEndObject();
  }

  private void fields(@Nullable List<Field> fields) throws IOException {
    if (fields == null) {
      return;
    }
    json.writeObjectFieldStart("fields");
    for (Field field : fields) {
      json.writeFieldName(field.name());
      value(field.value());
    }
    json.writeEndObject();
  }

  private void items(@Nullable List<Value> items) throws IOException {
    if (items == null) {
      return;
    }
    json.writeArrayFieldStart("items");
    for (Value item : items) {
      value(item);
    }
    json.writeEndArray();
  }

  private void entries(@Nullable List<Entry> entries) throws IOException {
    if (entries == null) {
      return;
    }
    json.writeArrayFieldStart("entries");
    for (Entry entry : entries) {
      json.writeStartArray();
      value(entry.key());
      value(entry.value());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void flag(String name, boolean set) throws IOException {
    if (set) {
      json.writeBooleanField(name, true);
    }
  }
}
