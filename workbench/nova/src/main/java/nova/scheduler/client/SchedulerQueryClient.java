package nova.scheduler.client;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.scheduler.SchedulerAPI;
import port.PortOf;

/** Questions to the scheduler. */
@PortOf("nova/scheduler/client/query.py::SchedulerQueryClient")
public final class SchedulerQueryClient {
  private final SchedulerAPI schedulerRpcapi;

  @PortOf("__init__#L23-L24")
  public SchedulerQueryClient() {
    this.schedulerRpcapi = new SchedulerAPI();
  }

  /** One {@code host}, {@code nodename} and {@code limits} for each instance. */
  @PortOf("select_destinations#L26-L34")
  public List<Map<String, Object>> selectDestinations(
      RequestContext context,
      Map<String, Object> requestSpec,
      Map<String, Object> filterProperties) {
    return schedulerRpcapi.selectDestinations(context, requestSpec, filterProperties);
  }

  @PortOf("update_aggregates#L36-L43")
  public void updateAggregates(RequestContext context, Object aggregates) {
    schedulerRpcapi.updateAggregates(context, aggregates);
  }

  @PortOf("delete_aggregate#L45-L51")
  public void deleteAggregate(RequestContext context, Object aggregate) {
    schedulerRpcapi.deleteAggregate(context, aggregate);
  }

  @PortOf("update_instance_info#L53-L62")
  public void updateInstanceInfo(RequestContext context, String hostName, Object instanceInfo) {
    schedulerRpcapi.updateInstanceInfo(context, hostName, instanceInfo);
  }

  @PortOf("delete_instance_info#L64-L73")
  public void deleteInstanceInfo(RequestContext context, String hostName, String instanceUuid) {
    schedulerRpcapi.deleteInstanceInfo(context, hostName, instanceUuid);
  }

  @PortOf("sync_instance_info#L75-L87")
  public void syncInstanceInfo(
      RequestContext context, String hostName, List<Object> instanceUuids) {
    schedulerRpcapi.syncInstanceInfo(context, hostName, instanceUuids);
  }
}
