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
import runtime.Kwargs;

/** Sends to nova-scheduler; nova/scheduler/rpcapi.py. */
public final class SchedulerAPI {
  public static final List<Opt> OPTS =
      List.of(
          Opt.string("scheduler_topic", "scheduler"), Opt.str("upgrade_levels", "scheduler", null));

  public static final Map<String, String> VERSION_ALIASES =
      Map.of("grizzly", "2.6", "havana", "2.9", "icehouse", "3.0", "juno", "3.0", "kilo", "4.2");

  private final Caller client;

  public SchedulerAPI() {
    Target target =
        Target.of("topic", CONF.string(Opt.DEFAULT, "scheduler_topic"), "version", "4.0");
    String level = CONF.string("upgrade_levels", "scheduler");
    String versionCap = level == null ? null : VERSION_ALIASES.getOrDefault(level, level);
    this.client = RpcModule.getClient(target, versionCap, new NovaObjectSerializer());
  }

  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> selectDestinations(
      RequestContext ctxt, Map<String, Object> requestSpec, Map<String, Object> filterProperties) {
    Caller cctxt = client.prepare(Kwargs.of("version", "4.0"));
    return (List<Map<String, Object>>)
        cctxt.call(
            ctxt,
            "select_destinations",
            Kwargs.of("request_spec", requestSpec, "filter_properties", filterProperties));
  }

  public void updateAggregates(RequestContext ctxt, Object aggregates) {
    Caller cctxt = client.prepare(Kwargs.of("fanout", true, "version", "4.1"));
    cctxt.cast(ctxt, "update_aggregates", Kwargs.of("aggregates", aggregates));
  }

  public void deleteAggregate(RequestContext ctxt, Object aggregate) {
    Caller cctxt = client.prepare(Kwargs.of("fanout", true, "version", "4.1"));
    cctxt.cast(ctxt, "delete_aggregate", Kwargs.of("aggregate", aggregate));
  }

  public void updateInstanceInfo(RequestContext ctxt, String hostName, Object instanceInfo) {
    Caller cctxt = client.prepare(Kwargs.of("version", "4.2", "fanout", true));
    cctxt.cast(
        ctxt,
        "update_instance_info",
        Kwargs.of("host_name", hostName, "instance_info", instanceInfo));
  }

  public void deleteInstanceInfo(RequestContext ctxt, String hostName, String instanceUuid) {
    Caller cctxt = client.prepare(Kwargs.of("version", "4.2", "fanout", true));
    cctxt.cast(
        ctxt,
        "delete_instance_info",
        Kwargs.of("host_name", hostName, "instance_uuid", instanceUuid));
  }

  public void syncInstanceInfo(RequestContext ctxt, String hostName, List<Object> instanceUuids) {
    Caller cctxt = client.prepare(Kwargs.of("version", "4.2", "fanout", true));
    cctxt.cast(
        ctxt,
        "sync_instance_info",
        Kwargs.of("host_name", hostName, "instance_uuids", instanceUuids));
  }
}
