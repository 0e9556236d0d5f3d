package nova.cells.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsScheduler;
import nova.cells.OneCell;
import nova.cells.messaging.MessageRunner;
import nova.cells.state.CellStateManager;
import nova.filters.BaseFilter;
import nova.policy.PolicyModule;

/** One filter, loaded by its name as the option names it, and run by the real handler. */
final class FilterRun {
  private final OneCell here = new OneCell("api-cell");
  private final CellFilterHandler handler = new CellFilterHandler();
  private final List<BaseFilter> filters = new ArrayList<>();
  private final List<List<Object>> builds = new ArrayList<>();
  private final CellsScheduler scheduler =
      new MessageRunner(CellStateManager.newInstance(null)) {
        @Override
        public void buildInstances(
            RequestContext ctxt, Object targetCell, Map<String, Object> buildInstKwargs) {
          builds.add(List.of(ctxt, targetCell, buildInstKwargs));
        }
      }.scheduler;

  FilterRun(String name) {
    for (Class<?> type : handler.getMatchingClasses(List.of(name))) {
      filters.add((BaseFilter) oslo.utils.ImportutilsModule.create(type));
    }
  }

  List<?> filter(List<?> cells, Map<String, Object> properties) {
    return handler.getFilteredObjects(filters, cells, properties, 0);
  }

  CellsScheduler scheduler() {
    return scheduler;
  }

  /** Context, cell and keywords of every build that a filter has sent on. */
  List<List<Object>> builds() {
    return builds;
  }

  /** From here on policy has this rule only. */
  void allow(String filter, String rule) {
    PolicyModule.setRules(Map.of("cells_scheduler_filter:" + filter, rule), true);
  }

  void leave() {
    here.leave();
  }
}
