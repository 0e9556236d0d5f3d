package nova.cells.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.Calls;
import runtime.Kwargs;

/** Knows the neighbours it was told of; what else is asked of it is noted, not done. */
public final class NotingStateManager extends CellStateManager {
  private final Map<String, Map<String, Object>> neighbours = new LinkedHashMap<>();
  private final Calls calls;

  public NotingStateManager(Calls calls, List<String> parents, List<String> children) {
    this.calls = calls;
    parents.forEach(name -> neighbours.put(name, row(name, true)));
    children.forEach(name -> neighbours.put(name, row(name, false)));
    init(null);
  }

  private static Map<String, Object> row(String name, boolean isParent) {
    return Kwargs.of(
        "name", name, "is_parent", isParent, "transport_url", "fake://mq-" + name + "/");
  }

  @Override
  void cellDataSync(boolean force) {
    if (force) {
      refreshCellsFromDict(neighbours);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Object> getCellInfoForNeighbors() {
    return (List<Object>) calls.note("get_cell_info_for_neighbors");
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> getCapacities(String cellName) {
    return (Map<String, Object>) calls.note("get_capacities", cellName);
  }

  @Override
  public CellState cellGet(RequestContext ctxt, String cellName) {
    return (CellState) calls.note("cell_get", ctxt, cellName);
  }

  @Override
  public Object cellCreate(RequestContext ctxt, Map<String, Object> values) {
    return calls.note("cell_create", ctxt, values);
  }

  @Override
  public Object cellUpdate(RequestContext ctxt, String cellName, Map<String, Object> values) {
    return calls.note("cell_update", ctxt, cellName, values);
  }

  @Override
  public Object cellDelete(RequestContext ctxt, String cellName) {
    return calls.note("cell_delete", ctxt, cellName);
  }
}
