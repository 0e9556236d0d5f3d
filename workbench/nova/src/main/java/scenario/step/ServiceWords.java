package scenario.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nova.cells.CellsManager;
import nova.cells.state.CellState;
import nova.cells.state.CellStateManager;
import nova.objects.Instance;
import runtime.Attributes;
import runtime.Clock;
import runtime.World;
import scenario.language.StepSpec;

/** Steps that start services, or look into the running nova-cells. */
final class ServiceWords {
  private ServiceWords() {}

  static Object start(StepSpec step, StepRun run) {
    run.cell(step).start();
    return null;
  }

  static Object postStart(StepSpec step, StepRun run) {
    run.cell(step).postStart();
    return null;
  }

  /** A second nova-cells of the cell, on another host; it tells the neighbours nothing. */
  static Object add(StepSpec step, StepRun run) {
    run.cell(step).addCells(step.text("host", null));
    return null;
  }

  /** One run of a periodic task, with the rights of the system itself. */
  static Object periodic(StepSpec step, StepRun run) {
    String task = step.text("task", null);
    if (!Attributes.declares(CellsManager.class, task)) {
      throw step.place().error("nova-cells has no periodic task '" + task + "'");
    }
    World.current().chance().arrange(step.has("shuffle") ? order(step, run) : null);
    try {
      Attributes.method(manager(step, run), task).call(StepRun.context("system"));
    } finally {
      World.current().chance().arrange(null);
    }
    return null;
  }

  /** Puts instances into the order that the step names, by reference, uuid or display name. */
  private static Comparator<Object> order(StepSpec step, StepRun run) {
    List<String> names = new ArrayList<>();
    step.argument("shuffle").texts().forEach(name -> names.add(run.uuid(step, name)));
    return Comparator.comparing(item -> place(names, (Instance) item));
  }

  private static int place(List<String> names, Instance instance) {
    int byUuid = names.indexOf(instance.get("uuid"));
    int place = byUuid < 0 ? names.indexOf(instance.get("display_name")) : byUuid;
    return place < 0 ? names.size() : place;
  }

  /** Sets what the running nova-cells knows of a child, without any call of ported code. */
  @SuppressWarnings("unchecked")
  static Object setChild(StepSpec step, StepRun run) {
    Object states = Attributes.get(manager(step, run), "state_manager");
    Map<String, CellState> children =
        (Map<String, CellState>) Attributes.get(states, "child_cells");
    CellState child = children.get(step.text("child", null));
    if (child == null) {
      throw step.argument("child").error("no child '" + step.text("child", null) + "' is known");
    }
    if (step.has("last_seen_age")) {
      child.lastSeen = Clock.utcnow().minusSeconds(step.whole("last_seen_age", 0, 0));
    }
    if (step.has("capacities")) {
      child.capacities = (Map<String, Object>) step.value("capacities");
    }
    return null;
  }

  /** Sets when the running nova-cells last looked into its table of cells. */
  static Object setLastCheck(StepSpec step, StepRun run) {
    CellStateManager states =
        (CellStateManager) Attributes.get(manager(step, run), "state_manager");
    states.lastCellDbCheck = Clock.utcnow().minusSeconds(step.whole("age", 0, 0));
    return null;
  }

  private static CellsManager manager(StepSpec step, StepRun run) {
    if (run.cell(step).manager() == null) {
      throw step.place().error("cell " + run.cellName(step) + " runs no nova-cells");
    }
    return run.cell(step).manager();
  }

  /** A method of the state manager of the running nova-cells. */
  static Object state(StepSpec step, StepRun run) {
    Object states = Attributes.get(manager(step, run), "state_manager");
    String method = step.word().substring("state.".length());
    Arguments arguments = new Arguments(step, run);
    Map<String, Object> named = arguments.named();
    named.putAll(arguments.own("args"));
    return Attributes.method(states, method).call(arguments.positional(), named);
  }

  /** A method of the message runner of the running nova-cells. */
  static Object runner(StepSpec step, StepRun run) {
    Object runner = Attributes.get(manager(step, run), "msg_runner");
    String method = step.word().substring("runner.".length());
    List<Object> given = new ArrayList<>(List.of(run.context(step)));
    if (step.has("instance")) {
      given.add(run.instance(step));
    }
    Arguments arguments = new Arguments(step, run);
    given.addAll(arguments.positional());
    Map<String, Object> named = arguments.named();
    named.putAll(arguments.own("args", "instance", "instance_as"));
    return Attributes.method(runner, method).call(given, named);
  }
}
