package nova.compute.cells_api;

import java.util.List;
import java.util.Map;
import nova.cells.CellsAPI;
import port.PortOf;
import runtime.Attributes;
import runtime.Callable;
import runtime.DynamicAttributes;

/** Stands where the compute RPC API would: some names lead to nova-cells, all others nowhere. */
@PortOf("nova/compute/cells_api.py::ComputeRPCAPIRedirect")
public final class ComputeRPCAPIRedirect implements DynamicAttributes {
  /** Names that the cells API has with the same parameters. */
  static final List<String> CELLS_COMPATIBLE =
      List.of(
          "start_instance",
          "stop_instance",
          "reboot_instance",
          "suspend_instance",
          "resume_instance",
          "terminate_instance",
          "soft_delete_instance",
          "pause_instance",
          "unpause_instance",
          "revert_resize",
          "confirm_resize",
          "reset_network",
          "inject_network_info",
          "backup_instance",
          "snapshot_instance",
          "set_admin_password");

  private final CellsAPI cellsRpcapi;

  @PortOf("__init__#L55-L56")
  public ComputeRPCAPIRedirect(CellsAPI cellsRpcapi) {
    this.cellsRpcapi = cellsRpcapi;
  }

  @Override
  @PortOf("__getattr__#L58-L64")
  public Object getattr(String key) {
    if (CELLS_COMPATIBLE.contains(key)) {
      return Attributes.method(cellsRpcapi, key);
    }

    Callable noop = this::noopRpcWrapper;
    return noop;
  }

  // As in nova: any name can be called, even one that no API has
  @PortOf("__getattr__._noop_rpc_wrapper#L62-L63")
  private Object noopRpcWrapper(List<Object> args, Map<String, Object> kwargs) {
    return null;
  }
}
