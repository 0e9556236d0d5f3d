package nova.scheduler.client;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.scheduler.UtilsModule;
import port.PortOf;
import runtime.Attributes;

/** What other services ask and tell the scheduler. */
@PortOf("nova/scheduler/client/__init__.py::SchedulerClient")
public final class SchedulerClient {
  private final LazyLoader queryclient;
  private final LazyLoader reportclient;

  @PortOf("__init__#L43-L47")
  public SchedulerClient() {
    this.queryclient = new LazyLoader(SchedulerQueryClient::new);
    this.reportclient = new LazyLoader(SchedulerReportClient::new);
  }

  /** Tried again when the scheduler does not answer in time. */
  @SuppressWarnings("unchecked")
  @PortOf("select_destinations#L49-L52")
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

  @PortOf("update_aggregates#L54-L55")
  public void updateAggregates(RequestContext context, Object aggregates) {
    Attributes.method(queryclient, "update_aggregates").call(context, aggregates);
  }

  @PortOf("delete_aggregate#L57-L58")
  public void deleteAggregate(RequestContext context, Object aggregate) {
    Attributes.method(queryclient, "delete_aggregate").call(context, aggregate);
  }

  @PortOf("update_resource_stats#L60-L61")
  public void updateResourceStats(Object computeNode) {
    Attributes.method(reportclient, "update_resource_stats").call(computeNode);
  }

  @PortOf("update_instance_info#L63-L65")
  public void updateInstanceInfo(RequestContext context, String hostName, Object instanceInfo) {
    Attributes.method(queryclient, "update_instance_info").call(context, hostName, instanceInfo);
  }

  @PortOf("delete_instance_info#L67-L69")
  public void deleteInstanceInfo(RequestContext context, String hostName, String instanceUuid) {
    Attributes.method(queryclient, "delete_instance_info").call(context, hostName, instanceUuid);
  }

  @PortOf("sync_instance_info#L71-L72")
  public void syncInstanceInfo(
      RequestContext context, String hostName, List<Object> instanceUuids) {
    Attributes.method(queryclient, "sync_instance_info").call(context, hostName, instanceUuids);
  }
}
