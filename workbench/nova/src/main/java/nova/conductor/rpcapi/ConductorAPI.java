package nova.conductor.rpcapi;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.Caller;
import oslo.messaging.Serializer;
import oslo.messaging.Target;
import oslo.versionedobjects.ObjectVersions;
import port.PortOf;
import runtime.Kwargs;

/** Sends the conductor what concerns objects and the database. */
@PortOf("nova/conductor/rpcapi.py::ConductorAPI")
public final class ConductorAPI {
  public static final List<Opt> OPTS = List.of(Opt.str("upgrade_levels", "conductor", null));

  public static final Map<String, String> VERSION_ALIASES =
      Map.of("grizzly", "1.48", "havana", "1.58", "icehouse", "2.0", "juno", "2.0", "kilo", "2.1");

  private final Caller client;

  @PortOf("__init__#L205-L213")
  public ConductorAPI() {
    Target target = Target.of("topic", CONF.string("conductor", "topic"), "version", "3.0");
    String level = CONF.string("upgrade_levels", "conductor");
    String versionCap = level == null ? null : VERSION_ALIASES.getOrDefault(level, level);
    Serializer serializer = new NovaObjectSerializer();
    this.client = RpcModule.getClient(target, versionCap, serializer);
  }

  @PortOf("provider_fw_rule_get_all#L215-L217")
  public Object providerFwRuleGetAll(RequestContext context) {
    Caller cctxt = client.prepare(Kwargs.of());
    return cctxt.call(context, "provider_fw_rule_get_all", Kwargs.of());
  }

  @PortOf("object_class_action#L222-L229")
  public Object objectClassAction(
      RequestContext context,
      String objname,
      String objmethod,
      String objver,
      List<Object> args,
      Map<String, Object> kwargs) {
    Map<String, Object> versions = ObjectVersions.tree(objname);
    return objectClassActionVersions(context, objname, objmethod, versions, args, kwargs);
  }

  @PortOf("object_class_action_versions#L231-L237")
  public Object objectClassActionVersions(
      RequestContext context,
      String objname,
      String objmethod,
      Map<String, Object> objectVersions,
      List<Object> args,
      Map<String, Object> kwargs) {
    Caller cctxt = client.prepare(Kwargs.of());
    return cctxt.call(
        context,
        "object_class_action_versions",
        Kwargs.of(
            "objname", objname,
            "objmethod", objmethod,
            "object_versions", objectVersions,
            "args", args,
            "kwargs", kwargs));
  }

  @PortOf("object_action#L239-L242")
  public Object objectAction(
      RequestContext context,
      Object objinst,
      String objmethod,
      List<Object> args,
      Map<String, Object> kwargs) {
    Caller cctxt = client.prepare(Kwargs.of());
    return cctxt.call(
        context,
        "object_action",
        Kwargs.of("objinst", objinst, "objmethod", objmethod, "args", args, "kwargs", kwargs));
  }

  @PortOf("object_backport_versions#L244-L247")
  public Object objectBackportVersions(
      RequestContext context, Object objinst, Map<String, Object> objectVersions) {
    Caller cctxt = client.prepare(Kwargs.of());
    return cctxt.call(
        context,
        "object_backport_versions",
        Kwargs.of("objinst", objinst, "object_versions", objectVersions));
  }
}
