package nova.cells.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.state.CellState;
import nova.cells.utils.UtilsModule;
import port.PortOf;

/** Drops the cells whose full names the hint {@code different_cell} gives. */
@PortOf("nova/cells/filters/different_cell.py::DifferentCellFilter")
public class DifferentCellFilter extends BaseCellFilter {
  @PortOf("filter_all#L30-L54")
  @Override
  @SuppressWarnings("unchecked")
  public List<?> filterAll(List<?> cells, Map<String, Object> filterProperties) {
    Map<String, Object> schedulerHints =
        (Map<String, Object>) filterProperties.get("scheduler_hints");
    if (schedulerHints == null || schedulerHints.isEmpty()) {
      return cells;
    }

    Object cellRoutes = schedulerHints.get("different_cell");
    if (cellRoutes == null || cellRoutes.equals("") || cellRoutes.equals(List.of())) {
      return cells;
    }
    if (cellRoutes instanceof String) {
      cellRoutes = List.of(cellRoutes);
    }

    if (!authorized((RequestContext) filterProperties.get("context"))) {
      return cells;
    }

    String routingPath = (String) filterProperties.get("routing_path");
    List<Object> filteredCells = new ArrayList<>();
    for (Object cell : cells) {
      if (!cellStateMatches((CellState) cell, routingPath, (List<Object>) cellRoutes)) {
        filteredCells.add(cell);
      }
    }

    return filteredCells;
  }

  @PortOf("_cell_state_matches#L56-L62")
  boolean cellStateMatches(CellState cellState, String routingPath, List<Object> cellRoutes) {
    String cellRoute = routingPath;
    if (!cellState.isMe) {
      cellRoute += UtilsModule.PATH_CELL_SEP + cellState.name;
    }
    if (cellRoutes.contains(cellRoute)) {
      return true;
    }
    return false;
  }
}
