package nova.cells.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.ContextModule;
import nova.RequestContext;
import nova.db.ApiModule;
import port.PortOf;
import runtime.Clock;
import runtime.Undecorated;

/** Keeps the cells in the table {@code cells}. */
@PortOf("nova/cells/state.py::CellStateManagerDB")
public class CellStateManagerDB extends CellStateManager {
  CellStateManagerDB() {}

  // Differs from nova: the lock is that of this manager, where the original has one a process
  @PortOf("_cell_data_sync#L441-L456")
  @Override
  synchronized void cellDataSync(boolean force) {
    if (force || timeToSync()) {
      LOG.debug("Updating cell cache from db.");
      this.lastCellDbCheck = Clock.utcnow();
      RequestContext ctxt = ContextModule.getAdminContext();
      List<Map<String, Object>> dbCells = ApiModule.cellGetAll(ctxt);
      Map<String, Map<String, Object>> dbCellsDict = new LinkedHashMap<>();
      for (Map<String, Object> cell : dbCells) {
        dbCellsDict.put((String) cell.get("name"), cell);
      }
      refreshCellsFromDict(dbCellsDict);
      updateOurCapacity(ctxt);
    }
  }

  @SyncAfter
  @Override
  public Object cellCreate(RequestContext ctxt, Map<String, Object> values) {
    return StateModule.syncAfter(
        this, "cell_create", () -> cellCreate(Undecorated.BODY, ctxt, values));
  }

  @PortOf("cell_create#L458-L460")
  private Object cellCreate(Undecorated body, RequestContext ctxt, Map<String, Object> values) {
    return ApiModule.cellCreate(ctxt, values);
  }

  @SyncAfter
  @Override
  public Object cellUpdate(RequestContext ctxt, String cellName, Map<String, Object> values) {
    return StateModule.syncAfter(
        this, "cell_update", () -> cellUpdate(Undecorated.BODY, ctxt, cellName, values));
  }

  @PortOf("cell_update#L462-L464")
  private Object cellUpdate(
      Undecorated body, RequestContext ctxt, String cellName, Map<String, Object> values) {
    return ApiModule.cellUpdate(ctxt, cellName, values);
  }

  @SyncAfter
  @Override
  public Object cellDelete(RequestContext ctxt, String cellName) {
    return StateModule.syncAfter(
        this, "cell_delete", () -> cellDelete(Undecorated.BODY, ctxt, cellName));
  }

  @PortOf("cell_delete#L466-L468")
  private Object cellDelete(Undecorated body, RequestContext ctxt, String cellName) {
    return ApiModule.cellDelete(ctxt, cellName);
  }
}
