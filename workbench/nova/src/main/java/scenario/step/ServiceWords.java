package scenario.step;

import java.util.List;
import runtime.Attributes;
import runtime.Kwargs;
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

  /** A method of the state manager of the running nova-cells. */
  static Object state(StepSpec step, StepRun run) {
    if (run.cell(step).manager() == null) {
      throw step.place().error("cell " + run.cellName(step) + " runs no nova-cells");
    }
    Object states = Attributes.get(run.cell(step).manager(), "state_manager");
    String method = step.word().substring("state.".length());
    return Attributes.method(states, method).call(List.of(), Kwargs.of());
  }
}
