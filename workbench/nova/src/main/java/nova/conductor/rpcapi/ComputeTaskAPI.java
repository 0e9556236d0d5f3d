package nova.conductor.rpcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import nova.objects.NetworkRequestList;
import nova.objects.base.BaseModule;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.messaging.Caller;
import oslo.messaging.Serializer;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Default;
import runtime.Kwargs;
import runtime.Named;

/** Sends the conductor its tasks, in the form that the newest version allowed understands. */
@PortOf("nova/conductor/rpcapi.py::ComputeTaskAPI")
public final class ComputeTaskAPI {
  private final Caller client;

  @PortOf("__init__#L270-L276")
  public ComputeTaskAPI() {
    Target target =
        Target.of(
            "topic", CONF.string("conductor", "topic"),
            "namespace", "compute_task",
            "version", "1.0");
    Serializer serializer = new NovaObjectSerializer();
    this.client = RpcModule.getClient(target, null, serializer);
  }

  @PortOf("migrate_server#L278-L299")
  public Object migrateServer(
      RequestContext context,
      Instance instance,
      Map<String, Object> schedulerHint,
      Object live,
      Object rebuild,
      Object flavor,
      Object blockMigration,
      Object diskOverCommit,
      Object reservations,
      @Default("true") boolean cleanShutdown) {
    Map<String, Object> kw =
        Kwargs.of(
            "instance", instance,
            "scheduler_hint", schedulerHint,
            "live", live,
            "rebuild", rebuild,
            "flavor", flavor,
            "block_migration", blockMigration,
            "disk_over_commit", diskOverCommit,
            "reservations", reservations,
            "clean_shutdown", cleanShutdown);
    String version = "1.11";
    if (!client.canSendVersion(version)) {
      kw.remove("clean_shutdown");
      version = "1.10";
    }
    if (!client.canSendVersion(version)) {
      kw.put("flavor", BaseModule.objToPrimitive(flavor));
      version = "1.6";
    }
    if (!client.canSendVersion(version)) {
      kw.put("instance", JsonUtils.toPrimitive(BaseModule.objToPrimitive(instance)));
      version = "1.4";
    }
    Caller cctxt = client.prepare(Kwargs.of("version", version));
    return cctxt.call(context, "migrate_server", kw);
  }

  @PortOf("build_instances#L301-L329")
  public void buildInstances(
      RequestContext context,
      List<Instance> instances,
      Map<String, Object> image,
      Map<String, Object> filterProperties,
      String adminPassword,
      List<Object> injectedFiles,
      Object requestedNetworks,
      List<Object> securityGroups,
      Object blockDeviceMapping,
      @Default("true") boolean legacyBdm) {
    Object imageP = JsonUtils.toPrimitive(image);
    String version = "1.10";
    if (!client.canSendVersion(version)) {
      version = "1.9";
      if (filterProperties.containsKey("instance_type")) {
        Object flavor = filterProperties.get("instance_type");
        Object flavorP = BaseModule.objToPrimitive(flavor);
        filterProperties = new LinkedHashMap<>(filterProperties);
        filterProperties.put("instance_type", flavorP);
      }
    }
    Map<String, Object> kw =
        Kwargs.of(
            "instances", instances,
            "image", imageP,
            "filter_properties", filterProperties,
            "admin_password", adminPassword,
            "injected_files", injectedFiles,
            "requested_networks", requestedNetworks,
            "security_groups", securityGroups);
    if (!client.canSendVersion(version)) {
      version = "1.8";
      kw.put("requested_networks", ((NetworkRequestList) requestedNetworks).asTuples());
    }
    if (!client.canSendVersion("1.7")) {
      version = "1.5";
      Object bdmP = BaseModule.objToPrimitive(blockDeviceMapping);
      kw.put("block_device_mapping", bdmP);
      kw.put("legacy_bdm", legacyBdm);
    }

    Caller cctxt = client.prepare(Kwargs.of("version", version));
    cctxt.cast(context, "build_instances", kw);
  }

  @PortOf("unshelve_instance#L331-L333")
  public void unshelveInstance(RequestContext context, Instance instance) {
    Caller cctxt = client.prepare(Kwargs.of("version", "1.3"));
    cctxt.cast(context, "unshelve_instance", Kwargs.of("instance", instance));
  }

  @PortOf("rebuild_instance#L335-L347")
  public void rebuildInstance(
      RequestContext ctxt,
      Instance instance,
      String newPass,
      Object injectedFiles,
      String imageRef,
      String origImageRef,
      Map<String, Object> origSysMetadata,
      Object bdms,
      @Default("false") Object recreate,
      @Default("false") Object onSharedStorage,
      String host,
      @Default("false") Object preserveEphemeral,
      @Named("kwargs") Object ignored) {
    Caller cctxt = client.prepare(Kwargs.of("version", "1.8"));
    cctxt.cast(
        ctxt,
        "rebuild_instance",
        Kwargs.of(
            "instance", instance,
            "new_pass", newPass,
            "injected_files", injectedFiles,
            "image_ref", imageRef,
            "orig_image_ref", origImageRef,
            "orig_sys_metadata", origSysMetadata,
            "bdms", bdms,
            "recreate", recreate,
            "on_shared_storage", onSharedStorage,
            "preserve_ephemeral", preserveEphemeral,
            "host", host));
  }
}
