package scenario.step;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsManager;
import nova.cells.state.CellState;
import nova.objects.Instance;
import runtime.Attributes;
import runtime.Clock;
import runtime.Kwargs;
import scenario.language.Entry;
import scenario.language.StepSpec;

/** Steps that start services, or look into the running nova-cells. */
final class ServiceWords {
  private ServiceWords() {}

  static Object start(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step);
    run.cell(step).start();
    return null;
  }

  static Object postStart(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step);
    run.cell(step).postStart();
    return null;
  }

  /** One run of a periodic task, with the rights of the system itself. */
  static Object periodic(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "task");
    String task = step.text("task", null);
    if (task == null || !Attributes.hasMethod(manager(step, run), task)) {
      throw step.place().error("nova-cells has no periodic task '" + task + "'");
    }
    Attributes.method(manager(step, run), task).call(StepRun.context("system"));
    return null;
  }

  /** Sets what the running nova-cells knows of a child, without any call of ported code. */
  @SuppressWarnings("unchecked")
  static Object setChild(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "child", "last_seen_age", "capacities");
    Object states = Attributes.get(manager(step, run), "state_manager");
    Map<String, CellState> children =
        (Map<String, CellState>) Attributes.get(states, "child_cells");
    CellState child = children.get(step.text("child", null));
    if (child == null) {
      throw step.place().error("no child '" + step.text("child", null) + "' is known");
    }
    if (step.arguments().containsKey("last_seen_age")) {
      child.lastSeen = Clock.utcnow().minusSeconds(step.whole("last_seen_age", 0, 0));
    }
    if (step.arguments().containsKey("capacities")) {
      child.capacities = (Map<String, Object>) step.value("capacities");
    }
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
    return Attributes.method(states, method).call(List.of(), Kwargs.of());
  }

  /** A method of the message runner of the running nova-cells, on an instance made of fields. */
  static Object runner(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "instance");
    Entry given = step.arguments().get("instance");
    if (given == null) {
      throw step.place().error("'" + step.word() + "' needs 'instance', its fields");
    }
    RequestContext context = run.context(step);
    Instance instance = new Instance(context);
    given
        .map()
        .forEach(
            (field, value) ->
                instance.set(
                    field, field.equals("uuid") ? run.uuid(step, value.text()) : value.value()));
    Object runner = Attributes.get(manager(step, run), "msg_runner");
    String method = step.word().substring("runner.".length());
    return Attributes.method(runner, method).call(context, instance);
  }
}
