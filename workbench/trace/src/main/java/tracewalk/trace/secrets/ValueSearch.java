package tracewalk.trace.secrets;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.Entry;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.agent.runtime.secret.Secrets;
import tracewalk.trace.secrets.Finding.Reason;

/** Looks through one value, and tells the paths of what looks like a secret. */
final class ValueSearch {

  private final BiConsumer<String, Reason> found;

  ValueSearch(BiConsumer<String, Reason> found) {
    this.found = found;
  }

  /**
   * Looks at a value.
   *
   * @param name of what holds it
   */
  void value(String path, String name, @Nullable Value value) {
    if (value instanceof TextValue text) {
      text(path, name, text.value());
    } else if (value instanceof ObjectValue object && !object.secret()) {
      object(path, name, object);
    }
  }

  void text(String path, String name, String text) {
    if (text.isEmpty() || text.equals(Secrets.HIDDEN)) {
      return;
    }
    if (Secrets.name(name)) {
      found.accept(path, Reason.NAME);
    } else if (!Secrets.text(text).equals(text)) {
      found.accept(path, Reason.SHAPE);
    } else if (Secrets.suspicious(text)) {
      found.accept(path, Reason.KEY);
    }
  }

  /** What hides in a container counts under the container's name. */
  private void object(String path, String name, ObjectValue object) {
    String text = object.text();
    if (text != null) {
      text(path, isOpen(object) ? name : "", text);
    }
    for (Field field : orNone(object.fields())) {
      value(path + "." + field.name(), field.name(), field.value());
    }
    List<Value> items = orNone(object.items());
    for (int i = 0; i < items.size(); i++) {
      value(path + "[" + i + "]", name, items.get(i));
    }
    for (Entry entry : orNone(object.entries())) {
      value(path + " (a key)", "", entry.key());
      String key = entry.key() instanceof TextValue known ? Secrets.text(known.value()) : "...";
      value(path + "[" + key + "]", key, entry.value());
    }
  }

  /** A cut string; the text of other objects is a constant's name, a date and the like. */
  private static boolean isOpen(ObjectValue object) {
    return object.type().equals("java.lang.String")
        || object.type().startsWith("java.lang.StringBu");
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
