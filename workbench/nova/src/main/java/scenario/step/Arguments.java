package scenario.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scenario.language.Entry;
import scenario.language.StepSpec;

/** A step's arguments as plain values, with a uuid in the place of each {@code $name}. */
final class Arguments {
  private final StepSpec step;
  private final StepRun run;

  Arguments(StepSpec step, StepRun run) {
    this.step = step;
    this.run = run;
  }

  /** The items of {@code args} where it is a list. */
  List<Object> positional() {
    Entry given = step.argument("args");
    List<Object> values = new ArrayList<>();
    if (given != null && !given.isMap()) {
      given.list().forEach(item -> values.add(resolve(item.value())));
    }
    return values;
  }

  /** The entries of {@code args} where it is a mapping. */
  Map<String, Object> named() {
    Entry given = step.argument("args");
    Map<String, Object> values = new LinkedHashMap<>();
    if (given != null && given.isMap()) {
      given.map().forEach((name, value) -> values.put(name, resolve(value.value())));
    }
    return values;
  }

  /** The step's arguments except the named ones. */
  Map<String, Object> own(String... without) {
    Map<String, Object> values = step.valuesWithout(List.of(without));
    values.replaceAll((name, value) -> resolve(value));
    return values;
  }

  Object resolve(Object value) {
    if (value instanceof String text) {
      return run.uuid(step, text);
    }
    if (value instanceof List<?> items) {
      List<Object> resolved = new ArrayList<>();
      items.forEach(item -> resolved.add(resolve(item)));
      return resolved;
    }
    if (value instanceof Map<?, ?> entries) {
      Map<Object, Object> resolved = new LinkedHashMap<>();
      entries.forEach((key, item) -> resolved.put(key, resolve(item)));
      return resolved;
    }
    return value;
  }
}
