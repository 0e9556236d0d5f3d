package nova.conductor.api;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import port.PortOf;
import runtime.Default;
import runtime.Kwargs;
import runtime.Named;

/** Hands tasks to the conductor by message. */
@PortOf("nova/conductor/api.py::ComputeTaskAPI")
public final class ComputeTaskAPI {
  private final nova.conductor.rpcapi.ComputeTaskAPI conductorComputeRpcapi;

  @PortOf("__init__#L192-L193")
  public ComputeTaskAPI() {
    this.conductorComputeRpcapi = new nova.conductor.rpcapi.ComputeTaskAPI();
  }

  /** The updates are not used here; they make the signature that of the cells API. */
  @PortOf("resize_instance#L195-L204")
  public void resizeInstance(
      RequestContext context,
      Instance instance,
      Map<String, Object> extraInstanceUpdates,
      Map<String, Object> schedulerHint,
      Object flavor,
      Object reservations,
      @Default("true") boolean cleanShutdown) {
    conductorComputeRpcapi.migrateServer(
        context,
        instance,
        schedulerHint,
        false,
        false,
        flavor,
        null,
        null,
        reservations,
        cleanShutdown);
  }

  @PortOf("live_migrate_instance#L206-L211")
  public void liveMigrateInstance(
      RequestContext context,
      Instance instance,
      String hostName,
      Object blockMigration,
      Object diskOverCommit) {
    Map<String, Object> schedulerHint = Kwargs.of("host", hostName);
    conductorComputeRpcapi.migrateServer(
        context,
        instance,
        schedulerHint,
        true,
        false,
        null,
        blockMigration,
        diskOverCommit,
        null,
        true);
  }

  @PortOf("build_instances#L213-L223")
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
    conductorComputeRpcapi.buildInstances(
        context,
        instances,
        image,
        filterProperties,
        adminPassword,
        injectedFiles,
        requestedNetworks,
        securityGroups,
        blockDeviceMapping,
        legacyBdm);
  }

  @PortOf("unshelve_instance#L225-L227")
  public void unshelveInstance(RequestContext context, Instance instance) {
    conductorComputeRpcapi.unshelveInstance(context, instance);
  }

  @PortOf("rebuild_instance#L229-L245")
  public void rebuildInstance(
      RequestContext context,
      Instance instance,
      String origImageRef,
      String imageRef,
      Object injectedFiles,
      String newPass,
      Map<String, Object> origSysMetadata,
      Object bdms,
      @Default("false") Object recreate,
      @Default("false") Object onSharedStorage,
      @Default("false") Object preserveEphemeral,
      String host,
      @Named("kwargs") Object ignored) {
    conductorComputeRpcapi.rebuildInstance(
        context,
        instance,
        newPass,
        injectedFiles,
        imageRef,
        origImageRef,
        origSysMetadata,
        bdms,
        recreate,
        onSharedStorage,
        host,
        preserveEphemeral,
        null);
  }
}
