package nova.cells;

import java.util.List;
import java.util.function.Supplier;
import nova.RequestContext;
import nova.cells.messaging.Response;
import nova.cells.state.CellStateManager;
import nova.cells.state.NotingStateManager;
import nova.objects.Instance;
import runtime.Kwargs;

/** A manager that passes on to doubles which note what they are asked. */
final class NotedManager {
  static final String NAME = "grandchild-cell1";

  final Calls calls = new Calls();
  final RequestContext ctxt = OneCell.user();
  final NotingStateManager state;
  final NotingMessageRunner runner;
  final CellsManager manager;

  NotedManager(OneCell here, List<String> parents, List<String> children) {
    here.set("driver", NotingDriver.class.getName());
    state = new NotingStateManager(calls, parents, children);
    runner = new NotingMessageRunner(state, calls);
    manager =
        new CellsManager(Kwargs.of("cell_state_manager", (Supplier<CellStateManager>) () -> state));
    manager.msgRunner = runner;
    ((NotingDriver) manager.driver).calls = calls;
  }

  /** At the bottom of a tree, as the cell of Nova's own tests. */
  static NotedManager leaf(OneCell here) {
    return new NotedManager(here, List.of("child-cell2"), List.of());
  }

  Instance instance() {
    return new Instance(ctxt, Kwargs.of("uuid", "fake-uuid"));
  }

  /** A response that did not fail. */
  Response response(String cellName, Object value) {
    return new Response(ctxt, cellName, value, false);
  }

  void answer(Object value) {
    calls.answer(response("fake", value));
  }
}
