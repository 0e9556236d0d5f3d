package scenario.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.ComputeModule;
import nova.objects.Flavor;
import nova.objects.Instance;
import runtime.Attributes;
import runtime.Kwargs;
import scenario.language.StepSpec;

/** Steps that ask nova-api's compute API for something. */
final class ApiWords {
  private ApiWords() {}

  /** Creates servers; the first is known as {@code $vm} from here on. */
  static Object create(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "flavor", "image", "name", "count", "hints");
    RequestContext context = run.context(step);
    Object flavor = Flavor.getByFlavorId(context, step.text("flavor", "1"), null);
    int count = step.whole("count", 1, 1);
    Map<String, Object> options =
        Kwargs.of(
            "display_name",
            step.text("name", "vm"),
            "min_count",
            count,
            "max_count",
            count,
            "scheduler_hints",
            step.value("hints"));
    List<Object> given = List.of(context, flavor, step.text("image", "img-1"));
    List<?> made = (List<?>) Attributes.method(ComputeModule.API(), "create").call(given, options);
    List<Object> uuids = new ArrayList<>();
    for (Object instance : (Iterable<?>) made.get(0)) {
      uuids.add(((Instance) instance).get("uuid"));
    }
    run.remember(step, (String) uuids.get(0));
    return Kwargs.of("instances", uuids, "reservation_id", made.get(1));
  }

  /** Any other method that takes a context and an instance first. */
  static Object other(StepSpec step, StepRun run) {
    Object api = ComputeModule.API();
    String method = step.word().substring("api.".length());
    RequestContext context = run.context(step);
    Instance instance = run.instance(step);
    Map<String, Object> options = step.valuesWithout(List.of("instance", "instance_as"));
    return Attributes.method(api, method).call(List.of(context, instance), options);
  }
}
