package tracewalk.web.page.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.web.replay.ValueText;

/**
 * A field, an entry or an item of an object.
 *
 * @param place how {@link tracewalk.web.replay.Changes} names it
 */
record Part(String name, String place, Value value) {

  /** All that is shown of an object, numbered in this order in addresses. */
  static List<Part> of(ObjectValue object) {
    List<Part> parts = new ArrayList<>();
    if (object.fields() != null) {
      object.fields().forEach(one -> parts.add(new Part(one.name(), one.name(), one.value())));
    }
    if (object.entries() != null) {
      for (Value.Entry entry : object.entries()) {
        String key = ValueText.shortly(entry.key());
        parts.add(new Part(key, "[" + key + "]", entry.value()));
      }
    }
    if (object.items() != null) {
      for (int at = 0; at < object.items().size(); at++) {
        String place = "[" + at + "]";
        parts.add(new Part(place, place, object.items().get(at)));
      }
    }
    return parts;
  }

  static int count(ObjectValue object) {
    return size(object.fields()) + size(object.entries()) + size(object.items());
  }

  private static int size(@Nullable List<?> all) {
    return all == null ? 0 : all.size();
  }
}
