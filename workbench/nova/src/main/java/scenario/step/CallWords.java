package scenario.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.compute.ComputeModule;
import nova.compute.cells_api.ComputeRPCProxyAPI;
import oslo.messaging.Caller;
import runtime.Attributes;
import runtime.Kwargs;
import scenario.language.Entry;
import scenario.language.StepSpec;

/** Steps that call any method of an interface with a context and the given arguments. */
final class CallWords {
  private CallWords() {}

  static Object cellsRpc(StepSpec step, StepRun run) {
    return call(new CellsAPI(), step, run);
  }

  static Object hostApi(StepSpec step, StepRun run) {
    return call(ComputeModule.HostAPI(), step, run);
  }

  static Object actionApi(StepSpec step, StepRun run) {
    return call(ComputeModule.InstanceActionAPI(), step, run);
  }

  private static Object call(Object owner, StepSpec step, StepRun run) {
    String method = step.word().substring(step.word().indexOf('.') + 1);
    RequestContext context = run.context(step);
    Arguments arguments = new Arguments(step, run);
    Map<String, Object> kwargs = arguments.named();
    kwargs.putAll(arguments.own("args", "instance", "instance_as"));
    List<Object> args = new ArrayList<>(List.of(context));
    args.addAll(arguments.positional());
    if (step.has("instance")) {
      kwargs.put("instance", run.plainInstance(step, step.argument("instance")));
    } else {
      loadInstance(owner, method, step, run, args);
    }
    return Attributes.method(owner, method).call(args, kwargs);
  }

  /** Where a reference stands in the place of an instance, the instance itself is meant. */
  private static void loadInstance(
      Object owner, String method, StepSpec step, StepRun run, List<Object> args) {
    int place = Attributes.parameters(owner.getClass(), method).indexOf("instance");
    Entry given = step.argument("args");
    if (place >= 1 && place < args.size() && given != null && given.isList()) {
      Entry item = given.list().get(place - 1);
      if (!item.isMap() && !item.isNull() && item.text().startsWith("$")) {
        args.set(place, run.plainInstance(step, item));
      }
    }
  }

  /** The proxy that hands a message for a compute host to nova-cells. */
  static Object proxySetHostEnabled(StepSpec step, StepRun run) {
    ComputeRPCProxyAPI api = new ComputeRPCProxyAPI();
    RequestContext context = run.context(step);
    return Attributes.method(api, "set_host_enabled")
        .call(
            List.of(context),
            Kwargs.of("enabled", step.text("enabled", null), "host", step.text("host", null)));
  }

  /** A cast by the client of that proxy, prepared for a server and version. */
  static Object proxyPrepareCast(StepSpec step, StepRun run) {
    ComputeRPCProxyAPI api = new ComputeRPCProxyAPI();
    Caller client = (Caller) Attributes.get(api, "client");
    Caller prepared =
        client.prepare(
            Kwargs.of("server", step.text("server", null), "version", step.text("version", null)));
    prepared.cast(run.context(step), step.text("method", null), new Arguments(step, run).named());
    return null;
  }
}
