package nova.conductor.api;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.conductor.manager.ComputeTaskManager;
import nova.objects.Instance;
import port.PortOf;
import runtime.Baton;
import runtime.Default;
import runtime.Kwargs;
import runtime.Named;
import runtime.Site;
import runtime.World;

/** Does the conductor's tasks in its own process, the long ones in a thread of their own. */
@PortOf("nova/conductor/api.py::LocalComputeTaskAPI")
public final class LocalComputeTaskAPI {
  private final ComputeTaskManager manager;

  // Differs from nova: nothing unwraps expected errors, as they are not wrapped here
  @PortOf("__init__#L81-L85")
  public LocalComputeTaskAPI() {
    this.manager = new ComputeTaskManager();
  }

  /** The updates are not used here; they make the signature that of the cells API. */
  @PortOf("resize_instance#L87-L96")
  public void resizeInstance(
      RequestContext context,
      Instance instance,
      Map<String, Object> extraInstanceUpdates,
      Map<String, Object> schedulerHint,
      Object flavor,
      List<String> reservations,
      @Default("true") boolean cleanShutdown) {
    manager.migrateServer(
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

  @PortOf("live_migrate_instance#L98-L103")
  public void liveMigrateInstance(
      RequestContext context,
      Instance instance,
      String hostName,
      Object blockMigration,
      Object diskOverCommit) {
    Map<String, Object> schedulerHint = Kwargs.of("host", hostName);
    manager.migrateServer(
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

  @PortOf("build_instances#L105-L116")
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
    spawn(
        () ->
            manager.buildInstances(
                context,
                instances,
                image,
                filterProperties,
                adminPassword,
                injectedFiles,
                requestedNetworks,
                securityGroups,
                blockDeviceMapping,
                legacyBdm));
  }

  @PortOf("unshelve_instance#L118-L120")
  public void unshelveInstance(RequestContext context, Instance instance) {
    spawn(() -> manager.unshelveInstance(context, instance));
  }

  @PortOf("rebuild_instance#L122-L138")
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
    spawn(
        () ->
            manager.rebuildInstance(
                context,
                instance,
                origImageRef,
                imageRef,
                injectedFiles,
                newPass,
                origSysMetadata,
                bdms,
                recreate,
                onSharedStorage,
                preserveEphemeral,
                host));
  }

  private static void spawn(Runnable work) {
    World.current().baton().spawn(Site.current(), Baton.service(), work);
  }
}
