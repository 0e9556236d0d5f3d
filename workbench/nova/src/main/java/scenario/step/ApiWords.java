package scenario.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  /** Methods that need nothing but a context and an instance. */
  static final List<String> SIMPLE =
      List.of(
          "delete", "soft_delete", "pause", "lock", "unlock", "start", "rescue", "get_diagnostics");

  /** Arguments whose names say less in nova than in a scenario. */
  private static final Map<String, Map<String, String>> NAMES =
      Map.of(
          "reboot", Map.of("type", "reboot_type"),
          "live_migrate", Map.of("host", "host_name"),
          "rebuild", Map.of("image", "image_href", "password", "admin_password"));

  private ApiWords() {}

  /** Creates servers; the first is known as {@code $vm} from here on. */
  static Object create(StepSpec step, StepRun run) {
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

  /** Any other method: a context, an instance where it takes one, and the step's arguments. */
  static Object other(StepSpec step, StepRun run) {
    Object api = ComputeModule.API();
    String word = step.word().substring("api.".length());
    String method = word.equals("call") ? step.text("method", null) : word;
    if (!Attributes.declares(api.getClass(), method)) {
      throw step.place().error("the compute API has no method '" + method + "'");
    }
    List<Object> given = new ArrayList<>(List.of(run.context(step)));
    boolean onInstance = Attributes.parameters(api.getClass(), method).contains("instance");
    if (onInstance || step.has("instance")) {
      given.add(run.instance(step));
    }
    Arguments arguments = new Arguments(step, run);
    given.addAll(arguments.positional());
    Map<String, Object> options = arguments.named();
    options.putAll(renamed(method, arguments.own("instance", "instance_as", "method", "args")));
    return Attributes.method(api, method).call(given, options);
  }

  private static Map<String, Object> renamed(String method, Map<String, Object> options) {
    Map<String, String> names = NAMES.getOrDefault(method, Map.of());
    Map<String, Object> renamed = new LinkedHashMap<>();
    options.forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
    return renamed;
  }
}
