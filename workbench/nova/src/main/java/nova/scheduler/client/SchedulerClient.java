package nova.scheduler.client;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.scheduler.UtilsModule;
import runtime.Attributes;

/** What other services ask and tell the scheduler; nova/scheduler/client/__init__.py. */
public final class SchedulerClient {
  private final LazyLoader queryclient;
  private final LazyLoader reportclient;

  public SchedulerClient() {
    this.queryclient = new LazyLoader(SchedulerQueryClient::new);
    this.reportclient = new LazyLoader(SchedulerReportClient::new);
  }

  /** Tried again when the scheduler does not answer in time. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> selectDestinations(
      RequestContext context,
      Map<String, Object> requestSpec,
      Map<String, Object> filterProperties) {
    return UtilsModule.retrySelectDestinations(
        "select_destinations",
        () ->
            (List<Map<String, Object>>)
                Attributes.method(queryclient, "select_destinations")
                    .call(context, requestSpec, filterProperties));
  }

  public void updateAggregates(RequestContext context, Object aggregates) {
    Attributes.method(queryclient, "update_aggregates").call(context, aggregates);
  }

  public void deleteAggregate(RequestContext context, Object aggregate) {
    Attributes.method(queryclient, "delete_aggregate").call(context, aggregate);
  }

  public void updateResourceStats(Object computeNode) {
    Attributes.method(reportclient, "update_resource_stats").call(computeNode);
  }

  public void updateInstanceInfo(RequestContext context, String hostName, Object instanceInfo) {
    Attributes.method(queryclient, "update_instance_info").call(context, hostName, instanceInfo);
  }

  public void deleteInstanceInfo(RequestContext context, String hostName, String instanceUuid) {
    Attributes.method(queryclient, "delete_instance_info").call(context, hostName, instanceUuid);
  }

  public void syncInstanceInfo(
      RequestContext context, String hostName, List<Object> instanceUuids) {
    Attributes.method(queryclient, "sync_instance_info").call(context, hostName, instanceUuids);
  }
}
