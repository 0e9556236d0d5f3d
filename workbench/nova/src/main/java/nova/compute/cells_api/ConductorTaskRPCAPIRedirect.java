package nova.compute.cells_api;

import java.util.List;
import java.util.Map;
import nova.cells.CellsAPI;
import port.PortOf;
import runtime.Attributes;
import runtime.Callable;
import runtime.DynamicAttributes;

/**
 * Stands where the conductor's task API would: some names lead to nova-cells, all others nowhere.
 */
@PortOf("nova/compute/cells_api.py::ConductorTaskRPCAPIRedirect")
public final class ConductorTaskRPCAPIRedirect implements DynamicAttributes {
  /** Names that the cells API has with the same parameters. */
  static final List<String> CELLS_COMPATIBLE =
      List.of("build_instances", "resize_instance", "live_migrate_instance", "rebuild_instance");

  private final CellsAPI cellsRpcapi;

  @PortOf("__init__#L75-L76")
  public ConductorTaskRPCAPIRedirect(CellsAPI cellsRpcapiObj) {
    this.cellsRpcapi = cellsRpcapiObj;
  }

  @Override
  @PortOf("__getattr__#L78-L84")
  public Object getattr(String key) {
    if (CELLS_COMPATIBLE.contains(key)) {
      return Attributes.method(cellsRpcapi, key);
    }

    Callable noop = this::noopRpcWrapper;
    return noop;
  }

  // As in nova: any name can be called, even one that no API has
  @PortOf("__getattr__._noop_rpc_wrapper#L82-L83")
  private Object noopRpcWrapper(List<Object> args, Map<String, Object> kwargs) {
    return null;
  }
}
