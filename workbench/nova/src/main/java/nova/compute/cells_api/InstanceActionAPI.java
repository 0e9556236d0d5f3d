package nova.compute.cells_api;

import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.objects.Instance;
import port.PortOf;

/** What was done to an instance, asked in the cell that has it. */
@PortOf("nova/compute/cells_api.py::InstanceActionAPI")
public final class InstanceActionAPI extends nova.compute.api.InstanceActionAPI {
  private final CellsAPI cellsRpcapi;

  @PortOf("__init__#L628-L630")
  public InstanceActionAPI() {
    this.cellsRpcapi = new CellsAPI();
  }

  @Override
  @PortOf("actions_get#L632-L633")
  public Object actionsGet(RequestContext context, Instance instance) {
    return cellsRpcapi.actionsGet(context, instance);
  }

  @Override
  @PortOf("action_get_by_request_id#L635-L637")
  public Object actionGetByRequestId(RequestContext context, Instance instance, String requestId) {
    return cellsRpcapi.actionGetByRequestId(context, instance, requestId);
  }

  @Override
  @PortOf("action_events_get#L639-L641")
  public Object actionEventsGet(RequestContext context, Instance instance, Object actionId) {
    return cellsRpcapi.actionEventsGet(context, instance, actionId);
  }
}
