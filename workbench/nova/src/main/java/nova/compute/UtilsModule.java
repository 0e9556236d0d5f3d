package nova.compute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.exception.FlavorNotFound;
import nova.exception.NovaException;
import nova.network.model.NetworkInfo;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.InstanceFault;
import nova.objects.Migration;
import nova.objects.Quotas;
import nova.objects.QuotasModule;
import nova.rpc.RpcModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.messaging.Notifier;
import oslo.messaging.RemoteErrors;
import port.PortOf;
import runtime.Kwargs;
import runtime.PythonError;

/** What the parts of compute have in common: faults, notifications, quota of a resize. */
@PortOf("nova/compute/utils.py")
public final class UtilsModule {

  private static final Logger LOG = LoggerFactory.getLogger("nova.compute.utils");

  private UtilsModule() {}

  @PortOf("exception_to_dict#L44-L72")
  public static Map<String, Object> exceptionToDict(Throwable fault) {
    Object code = 500;
    if (fault instanceof PythonError error && error.kwargs() != null) {
      code = Kwargs.get(error.kwargs(), "code", 500);
    }
    String message =
        fault instanceof NovaException error ? error.formatMessage() : fault.getMessage();
    if (message == null || message.isEmpty()) {
      message = fault.getClass().getSimpleName();
    }
    return Kwargs.of(
        "exception", fault, "message", nova.UtilsModule.safeTruncate(message, 255), "code", code);
  }

  @PortOf("_get_fault_details#L75-L81")
  private static String getFaultDetails(Throwable excInfo, Object errorCode) {
    boolean wanted = excInfo != null && Integer.valueOf(500).equals(errorCode);
    return wanted ? String.join("", RemoteErrors.trace(excInfo)) : "";
  }

  /** Keeps a fault in the database; {@code excInfo} is where its trace is taken from, or null. */
  @PortOf("add_instance_fault_from_exc#L84-L93")
  public static void addInstanceFaultFromExc(
      RequestContext context, Instance instance, Throwable fault, Throwable excInfo) {
    InstanceFault faultObj = new InstanceFault(context);
    faultObj.set("host", CONF.string("DEFAULT", "host"));
    faultObj.set("instance_uuid", instance.uuid());
    Map<String, Object> values = exceptionToDict(fault);
    // Differs from nova: the exception itself is left out, as the object has no such field
    faultObj.set("message", values.get("message"));
    faultObj.set("code", values.get("code"));
    faultObj.set("details", getFaultDetails(excInfo, values.get("code")));
    faultObj.create();
  }

  /** With the trace of the fault itself. */
  public static void addInstanceFaultFromExc(
      RequestContext context, Instance instance, Throwable fault) {
    addInstanceFaultFromExc(context, instance, fault, fault);
  }

  @PortOf("notify_about_instance_usage#L262-L292")
  public static void notifyAboutInstanceUsage(
      Notifier notifier,
      RequestContext context,
      Object instance,
      String eventSuffix,
      Map<String, Object> extraUsageInfo) {
    // Differs from nova: the payload has the extra facts only, as nobody listens
    Map<String, Object> usageInfo =
        new LinkedHashMap<>(extraUsageInfo == null ? Map.of() : extraUsageInfo);
    if (eventSuffix.endsWith("error")) {
      notifier.error(context, "compute.instance." + eventSuffix, usageInfo);
    } else {
      notifier.info(context, "compute.instance." + eventSuffix, usageInfo);
    }
  }

  @PortOf("notify_about_aggregate_update#L306-L323")
  public static void notifyAboutAggregateUpdate(
      RequestContext context, String eventSuffix, Map<String, Object> aggregatePayload) {
    Object identifier = aggregatePayload.get("aggregate_id");
    if (identifier == null) {
      identifier = aggregatePayload.get("name");
    }
    if (identifier == null) {
      LOG.debug("No aggregate id or name specified for this notification and it will be ignored");
      return;
    }
    Notifier notifier = RpcModule.getNotifier("aggregate", String.valueOf(identifier));
    notifier.info(context, "aggregate." + eventSuffix, aggregatePayload);
  }

  @PortOf("notify_about_host_update#L326-L342")
  public static void notifyAboutHostUpdate(
      RequestContext context, String eventSuffix, Map<String, Object> hostPayload) {
    Object host = hostPayload.get("host_name");
    if (host == null) {
      LOG.warn(
          "No host name specified for the notification of HostAPI.{} and it will be ignored",
          eventSuffix);
      return;
    }
    Notifier notifier = RpcModule.getNotifier("api", (String) host);
    notifier.info(context, "HostAPI." + eventSuffix, hostPayload);
  }

  @PortOf("get_nw_info_for_instance#L345-L348")
  public static NetworkInfo getNwInfoForInstance(Instance instance) {
    return instance.infoCache() == null ? new NetworkInfo() : instance.infoCache().networkInfo();
  }

  @PortOf("refresh_info_cache_for_instance#L351-L357")
  public static void refreshInfoCacheForInstance(RequestContext context, Instance instance) {
    if (instance.infoCache() != null) {
      instance.infoCache().refresh();
    }
  }

  @PortOf("get_reboot_type#L391-L398")
  public static String getRebootType(String taskState, Integer currentPowerState) {
    boolean soft =
        List.of(TaskStates.REBOOT_STARTED, TaskStates.REBOOT_PENDING, TaskStates.REBOOTING)
            .contains(taskState);
    return currentPowerState != null && currentPowerState == PowerState.RUNNING && soft
        ? "SOFT"
        : "HARD";
  }

  /** Sense 1 looks forward, -1 back; compare 1 keeps what grows, -1 what shrinks. */
  @PortOf("resize_quota_delta#L426-L449")
  public static Map<String, Object> resizeQuotaDelta(
      RequestContext context, Flavor newFlavor, Flavor oldFlavor, int sense, int compare) {
    Map<String, Object> deltas = new LinkedHashMap<>();
    int cores = sense * (newFlavor.vcpus() - oldFlavor.vcpus());
    if (compare * cores > 0) {
      deltas.put("cores", cores);
    }
    int ram = sense * (newFlavor.memoryMb() - oldFlavor.memoryMb());
    if (compare * ram > 0) {
      deltas.put("ram", ram);
    }
    return deltas;
  }

  @PortOf("upsize_quota_delta#L452-L455")
  public static Map<String, Object> upsizeQuotaDelta(
      RequestContext context, Flavor newFlavor, Flavor oldFlavor) {
    return resizeQuotaDelta(context, newFlavor, oldFlavor, 1, 1);
  }

  @PortOf("reverse_upsize_quota_delta#L458-L463")
  public static Map<String, Object> reverseUpsizeQuotaDelta(
      RequestContext context, Instance instance) {
    return resizeQuotaDelta(
        context, (Flavor) instance.get("new_flavor"), (Flavor) instance.get("old_flavor"), -1, -1);
  }

  @PortOf("downsize_quota_delta#L466-L471")
  public static Map<String, Object> downsizeQuotaDelta(RequestContext context, Instance instance) {
    return resizeQuotaDelta(context, instance.getFlavor("new"), instance.getFlavor("old"), 1, -1);
  }

  @PortOf("reserve_quota_delta#L474-L490")
  public static Quotas reserveQuotaDelta(
      RequestContext context, Map<String, Object> deltas, Instance instance) {
    Quotas quotas = new Quotas(context);
    if (!deltas.isEmpty()) {
      List<String> ids = QuotasModule.idsFromInstance(context, instance);
      quotas.reserve(null, ids.get(0), ids.get(1), deltas);
    }
    return quotas;
  }

  /** Virtual processors and MB of memory that the instance had before it was moved. */
  @PortOf("get_inst_attrs_from_migration#L493-L512")
  public static List<Object> getInstAttrsFromMigration(Migration migration, Instance instance) {
    Number oldTypeId = (Number) migration.get("old_instance_type_id");
    try {
      Flavor old = FlavorsModule.getFlavor(oldTypeId, null, false);
      int vram =
          Integer.parseInt(String.valueOf(old.extraSpecs().getOrDefault("hw_video:ram_max_mb", 0)));
      return List.of(old.vcpus(), old.memoryMb() + vram);
    } catch (FlavorNotFound e) {
      LOG.warn("Flavor {} not found", oldTypeId);
      return List.of(instance.vcpus(), instance.memoryMb());
    }
  }
}
