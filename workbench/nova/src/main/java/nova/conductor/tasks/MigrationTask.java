package nova.conductor.tasks;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.ComputeAPI;
import nova.objects.Instance;
import nova.objects.Quotas;
import nova.scheduler.UtilsModule;
import nova.scheduler.client.SchedulerClient;
import port.PortOf;

/** Finds another host for a resize or cold migration. */
@PortOf("nova/conductor/tasks/migrate.py::MigrationTask")
public final class MigrationTask extends TaskBase {
  private final Object flavor;
  private final Map<String, Object> filterProperties;
  private final Map<String, Object> requestSpec;
  private final List<String> reservations;
  private final boolean cleanShutdown;
  private final ComputeAPI computeRpcapi;
  private final SchedulerClient schedulerClient;
  private Quotas quotas;

  @PortOf("__init__#L19-L31")
  public MigrationTask(
      RequestContext context,
      Instance instance,
      Object flavor,
      Map<String, Object> filterProperties,
      Map<String, Object> requestSpec,
      List<String> reservations,
      boolean cleanShutdown,
      ComputeAPI computeRpcapi,
      SchedulerClient schedulerClient) {
    super(context, instance);
    this.cleanShutdown = cleanShutdown;
    this.requestSpec = requestSpec;
    this.reservations = reservations;
    this.filterProperties = filterProperties;
    this.flavor = flavor;
    this.computeRpcapi = computeRpcapi;
    this.schedulerClient = schedulerClient;
  }

  @Override
  @PortOf("_execute#L33-L56")
  protected Object doExecute() {
    Object image = requestSpec.get("image");
    quotas = Quotas.fromReservations(context, reservations, instance);
    UtilsModule.setupInstanceGroup(context, requestSpec, filterProperties);
    UtilsModule.populateRetry(filterProperties, instance.uuid());
    List<Map<String, Object>> hosts =
        schedulerClient.selectDestinations(context, requestSpec, filterProperties);
    Map<String, Object> hostState = hosts.get(0);

    UtilsModule.populateFilterProperties(filterProperties, hostState);
    // A context cannot be sent
    filterProperties.remove("context");

    computeRpcapi.prepResize(
        context,
        image,
        instance,
        flavor,
        (String) hostState.get("host"),
        reservations,
        requestSpec,
        filterProperties,
        hostState.get("nodename"),
        cleanShutdown);
    return null;
  }

  @Override
  @PortOf("rollback#L58-L60")
  public void rollback() {
    if (quotas != null) {
      quotas.rollback();
    }
  }
}
