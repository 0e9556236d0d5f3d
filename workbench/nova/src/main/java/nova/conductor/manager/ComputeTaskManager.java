package nova.conductor.manager;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.ComputeAPI;
import nova.compute.EventReporter;
import nova.compute.TaskStates;
import nova.compute.UtilsModule;
import nova.compute.VmStates;
import nova.conductor.tasks.LiveMigrationTask;
import nova.conductor.tasks.MigrationTask;
import nova.exception.ComputeServiceUnavailable;
import nova.exception.DestinationHypervisorTooOld;
import nova.exception.HypervisorUnavailable;
import nova.exception.ImageNotFound;
import nova.exception.InstanceInfoCacheNotFound;
import nova.exception.InstanceInvalidState;
import nova.exception.InstanceNotFound;
import nova.exception.InvalidCPUInfo;
import nova.exception.InvalidHypervisorType;
import nova.exception.InvalidLocalStorage;
import nova.exception.InvalidSharedStorage;
import nova.exception.LiveMigrationWithOldNovaNotSafe;
import nova.exception.MigrationError;
import nova.exception.MigrationNotFoundByStatus;
import nova.exception.MigrationPreCheckError;
import nova.exception.NoValidHost;
import nova.exception.UnableToMigrateToSelf;
import nova.exception.UnshelveException;
import nova.exception.UnsupportedPolicyException;
import nova.image.ImageModule;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.Migration;
import nova.objects.NetworkRequest;
import nova.objects.NetworkRequestList;
import nova.objects.base.BaseModule;
import nova.rpc.RpcModule;
import nova.scheduler.client.SchedulerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.ExpectedExceptions;
import oslo.messaging.Notifier;
import oslo.messaging.Target;
import port.PortOf;
import runtime.Default;
import runtime.Kwargs;
import runtime.NotImplementedError;
import runtime.Text;
import runtime.Truth;
import standin.ImageAPI;

/** What nova-conductor does for the compute API: builds, moves and brings back instances. */
@PortOf("nova/conductor/manager.py::ComputeTaskManager")
public final class ComputeTaskManager extends nova.db.Base {
  public static final Target TARGET = Target.of("namespace", "compute_task", "version", "1.11");

  private static final Logger LOG = LoggerFactory.getLogger("nova.conductor.manager");

  private final ComputeAPI computeRpcapi;
  private final ImageAPI imageApi;
  private final nova.servicegroup.API servicegroupApi;
  private final SchedulerClient schedulerClient;
  private final Notifier notifier;

  @PortOf("__init__#L526-L532")
  public ComputeTaskManager() {
    this.computeRpcapi = new ComputeAPI();
    this.imageApi = ImageModule.API();
    this.servicegroupApi = new nova.servicegroup.API();
    this.schedulerClient = new SchedulerClient();
    this.notifier = RpcModule.getNotifier("compute", CONF.string(Opt.DEFAULT, "host"));
  }

  public Target target() {
    return TARGET;
  }

  @PortOf("migrate_server#L534-L574")
  @ExpectedExceptions({
    NoValidHost.class,
    ComputeServiceUnavailable.class,
    InvalidHypervisorType.class,
    InvalidCPUInfo.class,
    UnableToMigrateToSelf.class,
    DestinationHypervisorTooOld.class,
    InvalidLocalStorage.class,
    InvalidSharedStorage.class,
    HypervisorUnavailable.class,
    InstanceInvalidState.class,
    MigrationPreCheckError.class,
    LiveMigrationWithOldNovaNotSafe.class,
    UnsupportedPolicyException.class
  })
  public void migrateServer(
      RequestContext context,
      Object instance,
      Map<String, Object> schedulerHint,
      Object live,
      Object rebuild,
      Object flavor,
      Object blockMigration,
      Object diskOverCommit,
      List<String> reservations,
      @Default("true") boolean cleanShutdown) {
    Instance server;
    if (instance instanceof Instance object) {
      server = object;
    } else {
      // Old callers send the row
      server =
          Instance.fromDbObject(
              context,
              new Instance(context),
              dict(instance),
              List.of("metadata", "system_metadata", "info_cache", "security_groups"));
    }
    Flavor newFlavor = flavorObject(context, flavor);
    if (Truth.of(live) && !Truth.of(rebuild) && newFlavor == null) {
      liveMigrate(context, server, schedulerHint, blockMigration, diskOverCommit);
    } else if (!Truth.of(live) && !Truth.of(rebuild) && newFlavor != null) {
      EventReporter.around(
          context,
          "cold_migrate",
          List.of(server.uuid()),
          () ->
              coldMigrate(
                  context,
                  server,
                  newFlavor,
                  dict(schedulerHint.get("filter_properties")),
                  reservations,
                  cleanShutdown));
    } else {
      throw new NotImplementedError(null);
    }
  }

  @PortOf("_cold_migrate#L576-L618")
  private void coldMigrate(
      RequestContext context,
      Instance instance,
      Flavor flavor,
      Map<String, Object> filterProperties,
      List<String> reservations,
      boolean cleanShutdown) {
    Map<String, Object> image =
        nova.UtilsModule.getImageFromSystemMetadata(dict(instance.get("system_metadata")));

    Map<String, Object> requestSpec =
        nova.scheduler.UtilsModule.buildRequestSpec(context, image, List.of(instance), flavor);
    MigrationTask task =
        buildColdMigrateTask(
            context, instance, flavor, filterProperties, requestSpec, reservations, cleanShutdown);
    try {
      task.execute();
    } catch (NoValidHost ex) {
      setVmStateAndNotify(
          context, instance.uuid(), "migrate_server", stateOrActive(instance), ex, requestSpec);

      // The same flavor means a migration, another one a resize
      String msg =
          ((Number) flavor.get("id")).longValue()
                  == ((Number) instance.get("instance_type_id")).longValue()
              ? "No valid host found for cold migrate"
              : "No valid host found for resize";
      throw new NoValidHost(Kwargs.of("reason", msg));
    } catch (UnsupportedPolicyException ex) {
      setVmStateAndNotify(
          context, instance.uuid(), "migrate_server", stateOrActive(instance), ex, requestSpec);
      throw ex;
    } catch (RuntimeException ex) {
      Map<String, Object> updates =
          Kwargs.of("vm_state", instance.get("vm_state"), "task_state", null);
      setVmStateAndNotify(context, instance.uuid(), "migrate_server", updates, ex, requestSpec);
      throw ex;
    }
  }

  private static Map<String, Object> stateOrActive(Instance instance) {
    Object vmState = instance.get("vm_state");
    return Kwargs.of("vm_state", Truth.of(vmState) ? vmState : VmStates.ACTIVE, "task_state", null);
  }

  @PortOf("_set_vm_state_and_notify#L620-L624")
  private void setVmStateAndNotify(
      RequestContext context,
      String instanceUuid,
      String method,
      Map<String, Object> updates,
      RuntimeException ex,
      Map<String, Object> requestSpec) {
    nova.scheduler.UtilsModule.setVmStateAndNotify(
        context, instanceUuid, "compute_task", method, updates, ex, requestSpec, null);
  }

  @PortOf("_live_migrate#L626-L688")
  private void liveMigrate(
      RequestContext context,
      Instance instance,
      Map<String, Object> schedulerHint,
      Object blockMigration,
      Object diskOverCommit) {
    String destination = (String) schedulerHint.get("host");

    Migration migration = new Migration(context.elevated());
    migration.set("dest_compute", destination);
    migration.set("status", "pre-migrating");
    migration.set("instance_uuid", instance.get("uuid"));
    migration.set("source_compute", instance.get("host"));
    migration.set("migration_type", "live-migration");
    Object typeId =
        instance.objAttrIsSet("flavor")
            ? ((Flavor) instance.get("flavor")).get("id")
            : instance.get("instance_type_id");
    migration.set("old_instance_type_id", typeId);
    migration.set("new_instance_type_id", typeId);
    migration.create();

    LiveMigrationTask task =
        buildLiveMigrateTask(
            context, instance, destination, blockMigration, diskOverCommit, migration);
    try {
      task.execute();
    } catch (NoValidHost
        | ComputeServiceUnavailable
        | InvalidHypervisorType
        | InvalidCPUInfo
        | UnableToMigrateToSelf
        | DestinationHypervisorTooOld
        | InvalidLocalStorage
        | InvalidSharedStorage
        | HypervisorUnavailable
        | InstanceInvalidState
        | MigrationPreCheckError
        | LiveMigrationWithOldNovaNotSafe ex) {
      setVmState(context, instance, ex, instance.get("vm_state"), null);
      migration.set("status", "error");
      migration.save();
      throw ex;
    } catch (RuntimeException ex) {
      LOG.error(
          "Migration of instance {} to host {} unexpectedly failed.",
          instance.uuid(),
          destination,
          ex);
      setVmState(context, instance, ex, VmStates.ERROR, instance.get("task_state"));
      migration.set("status", "failed");
      migration.save();
      throw new MigrationError(Kwargs.of("reason", ex.getMessage()));
    }
  }

  @PortOf("_live_migrate._set_vm_state#L630-L641")
  private void setVmState(
      RequestContext context,
      Instance instance,
      RuntimeException ex,
      Object vmState,
      Object taskState) {
    Map<String, Object> requestSpec =
        Kwargs.of("instance_properties", Kwargs.of("uuid", instance.get("uuid")));
    nova.scheduler.UtilsModule.setVmStateAndNotify(
        context,
        instance.uuid(),
        "compute_task",
        "migrate_server",
        Kwargs.of(
            "vm_state", vmState,
            "task_state", taskState,
            "expected_task_state", TaskStates.MIGRATING),
        ex,
        requestSpec,
        null);
  }

  @PortOf("_build_live_migrate_task#L690-L697")
  private LiveMigrationTask buildLiveMigrateTask(
      RequestContext context,
      Instance instance,
      String destination,
      Object blockMigration,
      Object diskOverCommit,
      Migration migration) {
    return new LiveMigrationTask(
        context,
        instance,
        destination,
        blockMigration,
        diskOverCommit,
        migration,
        computeRpcapi,
        servicegroupApi,
        schedulerClient);
  }

  @PortOf("_build_cold_migrate_task#L699-L706")
  private MigrationTask buildColdMigrateTask(
      RequestContext context,
      Instance instance,
      Flavor flavor,
      Map<String, Object> filterProperties,
      Map<String, Object> requestSpec,
      List<String> reservations,
      boolean cleanShutdown) {
    return new MigrationTask(
        context,
        instance,
        flavor,
        filterProperties,
        requestSpec,
        reservations,
        cleanShutdown,
        computeRpcapi,
        schedulerClient);
  }

  /** Asks the scheduler for hosts and hands each instance to its own. */
  @PortOf("build_instances#L708-L772")
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
    Map<String, Object> requestSpec =
        nova.scheduler.UtilsModule.buildRequestSpec(context, image, instances, null);
    requestedNetworks = networksObject(requestedNetworks);
    Object flavor = filterProperties.get("instance_type");
    if (Truth.of(flavor) && !(flavor instanceof Flavor)) {
      filterProperties = new LinkedHashMap<>(filterProperties);
      filterProperties.put("instance_type", flavorObject(context, flavor));
    }

    List<Map<String, Object>> hosts;
    try {
      nova.scheduler.UtilsModule.setupInstanceGroup(context, requestSpec, filterProperties);
      // As in nova: the attempts are those of the first instance
      nova.scheduler.UtilsModule.populateRetry(filterProperties, instances.get(0).uuid());
      hosts = schedulerClient.selectDestinations(context, requestSpec, filterProperties);
    } catch (RuntimeException exc) {
      Map<String, Object> updates = Kwargs.of("vm_state", VmStates.ERROR, "task_state", null);
      for (Instance instance : instances) {
        setVmStateAndNotify(context, instance.uuid(), "build_instances", updates, exc, requestSpec);
      }
      return;
    }

    Iterator<Map<String, Object>> nextHost = hosts.iterator();
    for (Instance instance : instances) {
      if (!nextHost.hasNext()) {
        break;
      }
      Map<String, Object> host = nextHost.next();
      try {
        instance.refresh();
      } catch (InstanceNotFound | InstanceInfoCacheNotFound gone) {
        LOG.debug("Instance deleted during build");
        continue;
      }
      Map<String, Object> localFilterProps = dict(BaseModule.deepcopy(filterProperties));
      nova.scheduler.UtilsModule.populateFilterProperties(localFilterProps, host);
      // The devices that came with the request are of no instance in particular
      BlockDeviceMappingList bdms =
          BlockDeviceMappingList.getByInstanceUuid(context, instance.uuid());

      computeRpcapi.buildAndRunInstance(
          context,
          instance,
          (String) host.get("host"),
          image,
          requestSpec,
          localFilterProps,
          adminPassword,
          injectedFiles,
          requestedNetworks,
          securityGroups,
          bdms,
          host.get("nodename"),
          host.get("limits"));
    }
  }

  @PortOf("_schedule_instances#L774-L782")
  private List<Map<String, Object>> scheduleInstances(
      RequestContext context,
      Map<String, Object> image,
      Map<String, Object> filterProperties,
      Instance... instances) {
    Map<String, Object> requestSpec =
        nova.scheduler.UtilsModule.buildRequestSpec(context, image, List.of(instances), null);
    nova.scheduler.UtilsModule.setupInstanceGroup(context, requestSpec, filterProperties);
    return schedulerClient.selectDestinations(context, requestSpec, filterProperties);
  }

  @PortOf("unshelve_instance#L784-L853")
  public void unshelveInstance(RequestContext context, Instance instance) {
    Map<String, Object> sysMeta = dict(instance.get("system_metadata"));

    if (VmStates.SHELVED.equals(instance.get("vm_state"))) {
      instance.set("task_state", TaskStates.POWERING_ON);
      instance.save(null, TaskStates.UNSHELVING, false);
      computeRpcapi.startInstance(context, instance);
    } else if (VmStates.SHELVED_OFFLOADED.equals(instance.get("vm_state"))) {
      Object imageId = sysMeta.get("shelved_image_id");
      List<Map<String, Object>> found = new ArrayList<>();
      // An instance on a volume was shelved without an image
      if (Truth.of(imageId)) {
        EventReporter.around(
            context,
            "get_image_info",
            List.of(instance.uuid()),
            () -> found.add(shelvedImage(context, instance, (String) imageId)));
      }
      Map<String, Object> image = found.isEmpty() ? null : found.get(0);

      try {
        EventReporter.around(
            context,
            "schedule_instances",
            List.of(instance.uuid()),
            () -> {
              Map<String, Object> filterProperties = Kwargs.of();
              nova.scheduler.UtilsModule.populateRetry(filterProperties, instance.uuid());
              List<Map<String, Object>> hosts =
                  scheduleInstances(context, image, filterProperties, instance);
              Map<String, Object> hostState = hosts.get(0);
              nova.scheduler.UtilsModule.populateFilterProperties(filterProperties, hostState);
              computeRpcapi.unshelveInstance(
                  context,
                  instance,
                  (String) hostState.get("host"),
                  image,
                  filterProperties,
                  hostState.get("nodename"));
            });
      } catch (NoValidHost | UnsupportedPolicyException none) {
        instance.set("task_state", null);
        instance.save(null, null, false);
        LOG.warn("No valid host found for unshelve instance");
      } catch (RuntimeException failure) {
        instance.set("task_state", null);
        instance.save(null, null, false);
        LOG.error("Unshelve attempted but an error has occurred");
        throw failure;
      }
    } else {
      LOG.error("Unshelve attempted but vm_state not SHELVED or SHELVED_OFFLOADED");
      instance.set("vm_state", VmStates.ERROR);
      instance.save(null, null, false);
    }
  }

  private Map<String, Object> shelvedImage(
      RequestContext context, Instance instance, String imageId) {
    try {
      return safeImageShow(context, imageId);
    } catch (ImageNotFound missing) {
      instance.set("vm_state", VmStates.ERROR);
      instance.save(null, null, false);

      String reason = Text.format("Unshelve attempted but the image %s cannot be found.", imageId);
      LOG.error(reason);
      throw new UnshelveException(Kwargs.of("instance_id", instance.get("uuid"), "reason", reason));
    }
  }

  @PortOf("unshelve_instance.safe_image_show#L787-L791")
  private Map<String, Object> safeImageShow(RequestContext ctx, String imageId) {
    if (Truth.of(imageId)) {
      return imageApi.get(ctx, imageId);
    } else {
      throw new ImageNotFound(Kwargs.of("image_id", ""));
    }
  }

  @PortOf("rebuild_instance#L855-L921")
  public void rebuildInstance(
      RequestContext context,
      Instance instance,
      String origImageRef,
      String imageRef,
      Object injectedFiles,
      String newPass,
      Map<String, Object> origSysMetadata,
      Object bdms,
      Object recreate,
      Object onSharedStorage,
      @Default("false") Object preserveEphemeral,
      String host) {
    EventReporter.around(
        context,
        "rebuild_server",
        List.of(instance.uuid()),
        () -> {
          Map<String, Object> place = Kwargs.of("host", host, "nodename", null, "limits", null);
          if (!Truth.of(host)) {
            place = otherPlace(context, instance, imageRef);
          }

          Migration migration;
          try {
            migration = Migration.getByInstanceAndStatus(context, instance.uuid(), "accepted");
          } catch (MigrationNotFoundByStatus none) {
            LOG.debug("No migration record for the rebuild/evacuate request.");
            migration = null;
          }

          UtilsModule.notifyAboutInstanceUsage(
              notifier, context, instance, "rebuild.scheduled", Kwargs.of());

          computeRpcapi.rebuildInstance(
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
              (String) place.get("host"),
              place.get("nodename"),
              preserveEphemeral,
              migration,
              place.get("limits"),
              null);
        });
  }

  /** Where an instance can be built anew, away from its host. */
  private Map<String, Object> otherPlace(
      RequestContext context, Instance instance, Object imageRef) {
    List<Object> ignoreHosts = new ArrayList<>();
    ignoreHosts.add(instance.get("host"));
    Map<String, Object> filterProperties = Kwargs.of("ignore_hosts", ignoreHosts);
    // As in nova: the reference of the image is given where the image itself is meant
    Map<String, Object> requestSpec =
        nova.scheduler.UtilsModule.buildRequestSpec(context, imageRef, List.of(instance), null);
    try {
      nova.scheduler.UtilsModule.setupInstanceGroup(context, requestSpec, filterProperties);
      return schedulerClient.selectDestinations(context, requestSpec, filterProperties).remove(0);
    } catch (NoValidHost ex) {
      setVmStateAndNotify(
          context, instance.uuid(), "rebuild_server", unchanged(instance), ex, requestSpec);
      LOG.warn("No valid host found for rebuild");
      throw ex;
    } catch (UnsupportedPolicyException ex) {
      setVmStateAndNotify(
          context, instance.uuid(), "rebuild_server", unchanged(instance), ex, requestSpec);
      LOG.warn("Server with unsupported policy cannot be rebuilt");
      throw ex;
    }
  }

  private static Map<String, Object> unchanged(Instance instance) {
    return Kwargs.of("vm_state", instance.get("vm_state"), "task_state", null);
  }

  /** Old callers send a dictionary, which lacks what later steps expect. */
  private static Flavor flavorObject(RequestContext context, Object flavor) {
    if (!Truth.of(flavor)) {
      return null;
    }
    return flavor instanceof Flavor object
        ? object
        : Flavor.getById(context, (Number) dict(flavor).get("id"));
  }

  /** Old callers send tuples. */
  private static Object networksObject(Object requestedNetworks) {
    if (!Truth.of(requestedNetworks) || requestedNetworks instanceof NetworkRequestList) {
      return requestedNetworks;
    }
    List<Object> requests = new ArrayList<>();
    for (Object tuple : (List<?>) requestedNetworks) {
      requests.add(NetworkRequest.fromTuple((List<?>) tuple));
    }
    return new NetworkRequestList(null, Kwargs.of("objects", requests));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> dict(Object value) {
    return (Map<String, Object>) value;
  }
}
