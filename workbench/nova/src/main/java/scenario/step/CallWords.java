package scenario.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.cells.CellsAPI;
import nova.compute.ComputeModule;
import runtime.Attributes;
import runtime.Kwargs;
import scenario.language.Entry;
import scenario.language.StepSpec;

/** Steps that call any method of an interface with a context and the given arguments. */
final class CallWords {
  private CallWords() {}

  static Object cellsRpc(StepSpec step, StepRun run) {
    return call(new CellsAPI(), "cells_rpc.", step, run);
  }

  static Object hostApi(StepSpec step, StepRun run) {
    return call(ComputeModule.HostAPI(), "host_api.", step, run);
  }

  static Object actionApi(StepSpec step, StepRun run) {
    return call(ComputeModule.InstanceActionAPI(), "action_api.", step, run);
  }

  private static Object call(Object owner, String family, StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "args");
    String method = step.word().substring(family.length());
    List<Object> args = new ArrayList<>(List.of(run.context(step)));
    Map<String, Object> kwargs = Kwargs.of();
    Entry given = step.arguments().get("args");
    if (given != null && given.isMap()) {
      given.map().forEach((name, value) -> kwargs.put(name, resolve(value.value(), step, run)));
    } else if (given != null) {
      given.list().forEach(value -> args.add(resolve(value.value(), step, run)));
    }
    return Attributes.method(owner, method).call(args, kwargs);
  }

  private static Object resolve(Object value, StepSpec step, StepRun run) {
    return value instanceof String text ? run.uuid(step, text) : value;
  }
}
