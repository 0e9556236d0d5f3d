package nova.cells.filters;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import port.PortOf;

/** Sends the build to the cell whose full name the hint {@code target_cell} gives. */
@PortOf("nova/cells/filters/target_cell.py::TargetCellFilter")
public class TargetCellFilter extends BaseCellFilter {
  private static final Logger LOG = LoggerFactory.getLogger("nova.cells.filters.target_cell");

  @PortOf("filter_all#L37-L69")
  @Override
  @SuppressWarnings("unchecked")
  public List<?> filterAll(List<?> cells, Map<String, Object> filterProperties) {
    Map<String, Object> schedulerHints =
        (Map<String, Object>) filterProperties.get("scheduler_hints");
    if (schedulerHints == null || schedulerHints.isEmpty()) {
      return cells;
    }

    // A full name means something at the top only, so children shall not find it, come what may.
    String cellName = (String) schedulerHints.remove("target_cell");
    if (cellName == null || cellName.isEmpty()) {
      return cells;
    }

    if (!authorized((RequestContext) filterProperties.get("context"))) {
      return cells;
    }

    LOG.info("Forcing direct route to {} because of 'target_cell' scheduler hint", cellName);

    CellsScheduler scheduler = (CellsScheduler) filterProperties.get("scheduler");
    if (cellName.equals(filterProperties.get("routing_path"))) {
      return List.of(scheduler.stateManager.getMyState());
    }
    RequestContext ctxt = (RequestContext) filterProperties.get("context");

    // As in nova: nobody checks that there is such a cell.
    scheduler.msgRunner.buildInstances(
        ctxt, cellName, (Map<String, Object>) filterProperties.get("host_sched_kwargs"));

    return null;
  }
}
