package scenario.step;

import java.util.Map;
import nova.objects.Instance;
import scenario.language.Entry;
import scenario.language.StepSpec;

/** Steps that change objects directly, as a compute host does. */
final class ObjectWords {
  private ObjectWords() {}

  /** Loads the instance in the step's cell, sets fields, saves. */
  static Object saveInstance(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance", "set");
    Instance instance = run.instance(step);
    Entry set = step.arguments().get("set");
    Map<String, Entry> fields = set == null ? Map.of() : set.map();
    fields.forEach((field, value) -> instance.set(field, value.value()));
    instance.save();
    return null;
  }

  static Object destroyInstance(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance");
    run.instance(step).destroy();
    return null;
  }
}
