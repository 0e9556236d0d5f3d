package tracewalk.lesson.question;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.lesson.text.Words;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;

/** Where a call finds objects as it begins: in its arguments, its own fields, and theirs. */
final class Places {
  private static final int MOST = 60;
  private final Map<String, Place> found = new LinkedHashMap<>();

  private Places() {}

  /** A place and the object in it. */
  record Place(String key, Words text, ObjectValue object) {

    String type() {
      String type = object.type();
      return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
  }

  static List<Place> of(Call call) {
    return of(call, true);
  }

  /** Without the fields of what is found. */
  static List<Place> near(Call call) {
    return of(call, false);
  }

  private static List<Place> of(Call call, boolean deep) {
    Places places = new Places();
    for (Argument argument : call.args()) {
      String name = argument.name();
      places.add(
          "args/" + name, Say.both("its argument `%s`", "它的参数 `%s`", name), argument.value(), deep);
    }
    if (call.receiver() instanceof ObjectValue own) {
      for (Field field : fields(own)) {
        String name = field.name();
        Words text = Say.both("the field `%s` of its own object", "它自己的对象的字段 `%s`", name);
        places.add("receiver/" + name, text, field.value(), deep);
      }
    }
    return List.copyOf(places.found.values());
  }

  /** A name that a class and its superclass both give is no place that can be named. */
  private static List<Field> fields(ObjectValue object) {
    List<Field> all = object.fields() == null ? List.of() : object.fields();
    Map<String, Integer> times = new HashMap<>();
    all.forEach(field -> times.merge(field.name(), 1, Integer::sum));
    return all.stream().filter(field -> times.getOrDefault(field.name(), 0) == 1).toList();
  }

  private void add(String key, Words text, @Nullable Value value, boolean deep) {
    if (!(value instanceof ObjectValue object) || object.secret() || found.size() >= MOST) {
      return;
    }
    found.putIfAbsent(key, new Place(key, text, object));
    if (deep) {
      for (Field field : fields(object)) {
        String name = field.name();
        add(key + "/" + name, inside(name, text), field.value(), false);
      }
    }
  }

  private static Words inside(String name, Words outer) {
    return new Words(
        "the field `" + name + "` of " + outer.en(), outer.zh() + " 的字段 `" + name + "`");
  }
}
