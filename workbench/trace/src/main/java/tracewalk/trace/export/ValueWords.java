package tracewalk.trace.export;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.BoolValue;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.trace.listing.ValueText;

/**
 * A value in words: the name of its type and a text, which is whole where it is a text or number.
 *
 * @param id of an object, or 0
 * @param size of what was cut, or -1
 */
record ValueWords(String type, String text, long id, long size) {
  private static final ValueWords NOT_RECORDED = new ValueWords("unknown", "not recorded", 0, -1);

  static ValueWords of(@Nullable Value value) {
    if (value == null) {
      return NOT_RECORDED;
    } else if (value instanceof TextValue text) {
      return new ValueWords("java.lang.String", text.value(), 0, -1);
    } else if (value instanceof BoolValue truth) {
      return new ValueWords("java.lang.Boolean", String.valueOf(truth.value()), 0, -1);
    } else if (value instanceof NumberValue number) {
      return new ValueWords(number.value().getClass().getName(), number.value().toString(), 0, -1);
    } else if (value instanceof ObjectValue object) {
      return new ValueWords(object.type(), ValueText.of(value), object.id(), object.size());
    }
    return new ValueWords("null", "null", 0, -1);
  }
}
