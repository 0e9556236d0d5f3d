package nova.scheduler.client;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.scheduler.SchedulerAPI;

/** Questions to the scheduler; nova/scheduler/client/query.py. */
public final class SchedulerQueryClient {
  private final SchedulerAPI schedulerRpcapi;

  public SchedulerQueryClient() {
    this.schedulerRpcapi = new SchedulerAPI();
  }

  /** One {@code host}, {@code nodename} and {@code limits} for each instance. */
  public List<Map<String, Object>> selectDestinations(
      RequestContext context,
      Map<String, Object> requestSpec,
      Map<String, Object> filterProperties) {
    return schedulerRpcapi.selectDestinations(context, requestSpec, filterProperties);
  }

  public void updateAggregates(RequestContext context, Object aggregates) {
    schedulerRpcapi.updateAggregates(context, aggregates);
  }

  public void deleteAggregate(RequestContext context, Object aggregate) {
    schedulerRpcapi.deleteAggregate(context, aggregate);
  }

  public void updateInstanceInfo(RequestContext context, String hostName, Object instanceInfo) {
    schedulerRpcapi.updateInstanceInfo(context, hostName, instanceInfo);
  }

  public void deleteInstanceInfo(RequestContext context, String hostName, String instanceUuid) {
    schedulerRpcapi.deleteInstanceInfo(context, hostName, instanceUuid);
  }

  public void syncInstanceInfo(
      RequestContext context, String hostName, List<Object> instanceUuids) {
    schedulerRpcapi.syncInstanceInfo(context, hostName, instanceUuids);
  }
}
