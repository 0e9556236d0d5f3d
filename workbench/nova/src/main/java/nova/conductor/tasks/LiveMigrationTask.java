package nova.conductor.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.ComputeAPI;
import nova.compute.PowerState;
import nova.exception.ComputeServiceUnavailable;
import nova.exception.DestinationHypervisorTooOld;
import nova.exception.InstanceInvalidState;
import nova.exception.Invalid;
import nova.exception.InvalidHypervisorType;
import nova.exception.MaxRetriesExceeded;
import nova.exception.MigrationPreCheckError;
import nova.exception.NotFound;
import nova.exception.UnableToMigrateToSelf;
import nova.objects.ComputeNode;
import nova.objects.Instance;
import nova.objects.Migration;
import nova.objects.Service;
import nova.scheduler.UtilsModule;
import nova.scheduler.client.SchedulerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.MessagingTimeout;
import port.PortOf;
import runtime.Kwargs;
import runtime.Text;
import runtime.Truth;

/** Moves a running instance to another host. */
@PortOf("nova/conductor/tasks/live_migrate.py::LiveMigrationTask")
public final class LiveMigrationTask extends TaskBase {
  public static final List<Opt> OPTS = List.of(Opt.integer("migrate_max_retries", -1));

  private static final Logger LOG = LoggerFactory.getLogger("nova.conductor.tasks.live_migrate");

  private final Object blockMigration;
  private final Object diskOverCommit;
  private final Migration migration;
  private final String source;
  private final ComputeAPI computeRpcapi;
  private final nova.servicegroup.API servicegroupApi;
  private final SchedulerClient schedulerClient;
  private String destination;
  private Object migrateData;

  @PortOf("__init__#L38-L51")
  public LiveMigrationTask(
      RequestContext context,
      Instance instance,
      String destination,
      Object blockMigration,
      Object diskOverCommit,
      Migration migration,
      ComputeAPI computeRpcapi,
      nova.servicegroup.API servicegroupApi,
      SchedulerClient schedulerClient) {
    super(context, instance);
    this.destination = destination;
    this.blockMigration = blockMigration;
    this.diskOverCommit = diskOverCommit;
    this.migration = migration;
    this.source = (String) instance.get("host");
    this.computeRpcapi = computeRpcapi;
    this.servicegroupApi = servicegroupApi;
    this.schedulerClient = schedulerClient;
  }

  @Override
  @PortOf("_execute#L53-L72")
  protected Object doExecute() {
    checkInstanceIsActive();
    checkHostIsUp(source);

    if (!Truth.of(destination)) {
      destination = findDestination();
      migration.set("dest_compute", destination);
      migration.save();
    } else {
      checkRequestedDestination();
    }

    computeRpcapi.liveMigration(
        context, instance, destination, blockMigration, source, migration, migrateData);
    return null;
  }

  @PortOf("_check_instance_is_active#L82-L89")
  void checkInstanceIsActive() {
    Object powerState = instance.get("power_state");
    if (!Integer.valueOf(PowerState.RUNNING).equals(powerState)
        && !Integer.valueOf(PowerState.PAUSED).equals(powerState)) {
      throw new InstanceInvalidState(
          Kwargs.of(
              "instance_uuid",
              instance.get("uuid"),
              "attr",
              "power_state",
              "state",
              powerState,
              "method",
              "live migrate"));
    }
  }

  @PortOf("_check_host_is_up#L91-L98")
  void checkHostIsUp(String host) {
    Service service;
    try {
      service = Service.getByComputeHost(context, host);
    } catch (NotFound missing) {
      throw new ComputeServiceUnavailable(Kwargs.of("host", host));
    }

    if (!servicegroupApi.serviceIsUp(service)) {
      throw new ComputeServiceUnavailable(Kwargs.of("host", host));
    }
  }

  @PortOf("_check_requested_destination#L100-L105")
  void checkRequestedDestination() {
    checkDestinationIsNotSource();
    checkHostIsUp(destination);
    checkDestinationHasEnoughMemory();
    checkCompatibleWithSourceHypervisor(destination);
    callLivemChecksOnHost(destination);
  }

  @PortOf("_check_destination_is_not_source#L107-L110")
  void checkDestinationIsNotSource() {
    if (destination.equals(source)) {
      throw new UnableToMigrateToSelf(
          Kwargs.of("instance_id", instance.get("uuid"), "host", destination));
    }
  }

  @PortOf("_check_destination_has_enough_memory#L112-L124")
  void checkDestinationHasEnoughMemory() {
    long avail = ((Number) getComputeInfo(destination).get("free_ram_mb")).longValue();
    Number memInst = (Number) instance.get("memory_mb");

    if (!Truth.of(memInst) || avail <= memInst.longValue()) {
      String reason =
          Text.format(
              "Unable to migrate %(instance_uuid)s to %(dest)s: Lack of memory(host:%(avail)s <= "
                  + "instance:%(mem_inst)s)",
              Kwargs.of(
                  "instance_uuid", instance.get("uuid"),
                  "dest", destination,
                  "avail", avail,
                  "mem_inst", memInst));
      throw new MigrationPreCheckError(Kwargs.of("reason", reason));
    }
  }

  @PortOf("_get_compute_info#L126-L128")
  ComputeNode getComputeInfo(String host) {
    return ComputeNode.getFirstNodeByHostForOldCompat(context, host, false);
  }

  @PortOf("_check_compatible_with_source_hypervisor#L130-L142")
  void checkCompatibleWithSourceHypervisor(String destinationHost) {
    ComputeNode sourceInfo = getComputeInfo(source);
    ComputeNode destinationInfo = getComputeInfo(destinationHost);

    Object sourceType = sourceInfo.get("hypervisor_type");
    Object destinationType = destinationInfo.get("hypervisor_type");
    if (!java.util.Objects.equals(sourceType, destinationType)) {
      throw new InvalidHypervisorType();
    }

    long sourceVersion = ((Number) sourceInfo.get("hypervisor_version")).longValue();
    long destinationVersion = ((Number) destinationInfo.get("hypervisor_version")).longValue();
    if (sourceVersion > destinationVersion) {
      throw new DestinationHypervisorTooOld();
    }
  }

  @PortOf("_call_livem_checks_on_host#L144-L152")
  void callLivemChecksOnHost(String destinationHost) {
    try {
      migrateData =
          computeRpcapi.checkCanLiveMigrateDestination(
              context, instance, destinationHost, blockMigration, diskOverCommit);
    } catch (MessagingTimeout timeout) {
      throw new MigrationPreCheckError(
          Text.format(
              "Timeout while checking if we can live migrate to host: %s", destinationHost));
    }
  }

  @SuppressWarnings("unchecked")
  @PortOf("_find_destination#L154-L178")
  String findDestination() {
    List<Object> attemptedHosts = new ArrayList<>(List.of(source));
    Map<String, Object> image =
        nova.UtilsModule.getImageFromSystemMetadata(
            (Map<String, Object>) instance.get("system_metadata"));
    Map<String, Object> requestSpec =
        UtilsModule.buildRequestSpec(context, image, List.of(instance), null);

    String host = null;
    while (host == null) {
      checkNotOverMaxRetries(attemptedHosts);
      Map<String, Object> filterProperties = Kwargs.of("ignore_hosts", attemptedHosts);
      UtilsModule.setupInstanceGroup(context, requestSpec, filterProperties);
      host =
          (String)
              schedulerClient
                  .selectDestinations(context, requestSpec, filterProperties)
                  .get(0)
                  .get("host");
      try {
        checkCompatibleWithSourceHypervisor(host);
        callLivemChecksOnHost(host);
      } catch (Invalid | MigrationPreCheckError e) {
        LOG.debug("Skipping host: {} because: {}", host, e.getMessage());
        attemptedHosts.add(host);
        host = null;
      }
    }
    return host;
  }

  @PortOf("_check_not_over_max_retries#L180-L190")
  void checkNotOverMaxRetries(List<Object> attemptedHosts) {
    int maxRetries = CONF.integer(Opt.DEFAULT, "migrate_max_retries");
    if (maxRetries == -1) {
      return;
    }

    int retries = attemptedHosts.size() - 1;
    if (retries > maxRetries) {
      throw new MaxRetriesExceeded(
          Kwargs.of(
              "reason",
              Text.format(
                  "Exceeded max scheduling retries %(max_retries)d for instance "
                      + "%(instance_uuid)s during live migration",
                  Kwargs.of("max_retries", retries, "instance_uuid", instance.get("uuid")))));
    }
  }
}
