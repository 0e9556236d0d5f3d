package nova.scheduler;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.Caller;
import oslo.messaging.Target;
import port.PortOf;
import runtime.Kwargs;

/** Sends to nova-scheduler. */
@PortOf("nova/scheduler/rpcapi.py::SchedulerAPI")
public final class SchedulerAPI {
  public static final List<Opt> OPTS =
      List.of(
          Opt.string("scheduler_topic", "scheduler"), Opt.str("upgrade_levels", "scheduler", null));

  public static final Map<String, String> VERSION_ALIASES =
      Map.of("grizzly", "2.6", "havana", "2.9", "icehouse", "3.0", "juno", "3.0", "kilo", "4.2");

  private final Caller client;

  @PortOf("__init__#L108-L115")
  public SchedulerAPI() {
    Target target =
        Target.of("topic", CONF.string(Opt.DEFAULT, "scheduler_topic"), "version", "4.0");
    String level = CONF.string("upgrade_levels", "scheduler");
    String versionCap = level == null ? null : VERSION_ALIASES.getOrDefault(level, level);
    this.client = RpcModule.getClient(target, versionCap, new NovaObjectSerializer());
  }

  @SuppressWarnings("unchecked")
  @PortOf("select_destinations#L117-L120")
  public List<Map<String, Object>> selectDestinations(
      RequestContext ctxt, Map<String, Object> requestSpec, Map<String, Object> filterProperties) {
    Caller cctxt = client.prepare(Kwargs.of("version", "4.0"));
    return (List<Map<String, Object>>)
        cctxt.call(
            ctxt,
            "select_destinations",
            Kwargs.of("request_spec", requestSpec, "filter_properties", filterProperties));
  }

  @PortOf("update_aggregates#L122-L125")
  public void updateAggregates(RequestContext ctxt, Object aggregates) {
    Caller cctxt = client.prepare(Kwargs.of("fanout", true, "version", "4.1"));
    cctxt.cast(ctxt, "update_aggregates", Kwargs.of("aggregates", aggregates));
  }

  @PortOf("delete_aggregate#L127-L130")
  public void deleteAggregate(RequestContext ctxt, Object aggregate) {
    Caller cctxt = client.prepare(Kwargs.of("fanout", true, "version", "4.1"));
    cctxt.cast(ctxt, "delete_aggregate", Kwargs.of("aggregate", aggregate));
  }

  @PortOf("update_instance_info#L132-L135")
  public void updateInstanceInfo(RequestContext ctxt, String hostName, Object instanceInfo) {
    Caller cctxt = client.prepare(Kwargs.of("version", "4.2", "fanout", true));
    cctxt.cast(
        ctxt,
        "update_instance_info",
        Kwargs.of("host_name", hostName, "instance_info", instanceInfo));
  }

  @PortOf("delete_instance_info#L137-L140")
  public void deleteInstanceInfo(RequestContext ctxt, String hostName, String instanceUuid) {
    Caller cctxt = client.prepare(Kwargs.of("version", "4.2", "fanout", true));
    cctxt.cast(
        ctxt,
        "delete_instance_info",
        Kwargs.of("host_name", hostName, "instance_uuid", instanceUuid));
  }

  @PortOf("sync_instance_info#L142-L145")
  public void syncInstanceInfo(RequestContext ctxt, String hostName, List<Object> instanceUuids) {
    Caller cctxt = client.prepare(Kwargs.of("version", "4.2", "fanout", true));
    cctxt.cast(
        ctxt,
        "sync_instance_info",
        Kwargs.of("host_name", hostName, "instance_uuids", instanceUuids));
  }
}
