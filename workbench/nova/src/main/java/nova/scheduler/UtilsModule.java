package nova.scheduler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nova.RequestContext;
import nova.compute.FlavorsModule;
import nova.exception.InstanceGroupNotFound;
import nova.exception.MaxRetriesExceeded;
import nova.exception.NovaException;
import nova.exception.UnsupportedPolicyException;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.InstanceGroup;
import nova.objects.base.BaseModule;
import nova.rpc.RpcModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.MessagingTimeout;
import oslo.messaging.Notifier;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.KeyError;
import runtime.Kwargs;
import runtime.Text;
import runtime.Truth;

/** What callers of the scheduler prepare for it and make of its answers. */
@PortOf("nova/scheduler/utils.py")
public final class UtilsModule {
  public static final List<Opt> OPTS =
      List.of(
          Opt.integer("scheduler_max_attempts", 3),
          Opt.list(
              "scheduler_default_filters",
              List.of(
                  "RetryFilter",
                  "AvailabilityZoneFilter",
                  "RamFilter",
                  "DiskFilter",
                  "ComputeFilter",
                  "ComputeCapabilitiesFilter",
                  "ImagePropertiesFilter",
                  "ServerGroupAntiAffinityFilter",
                  "ServerGroupAffinityFilter")));

  private static final Logger LOG = LoggerFactory.getLogger("nova.scheduler.utils");

  private UtilsModule() {}

  /** Hosts and policies of the group that an instance belongs to. */
  private record GroupDetails(Set<Object> hosts, List<Object> policies) {}

  /** What the scheduler must know of the instances, which all are of one type. */
  @PortOf("build_request_spec#L52-L90")
  public static Map<String, Object> buildRequestSpec(
      RequestContext ctxt, Object image, List<?> instances, Object instanceType) {
    Object instance = instances.get(0);
    if (instanceType == null) {
      if (instance instanceof Instance object) {
        instanceType = object.getFlavor();
      } else {
        instanceType = FlavorsModule.extractFlavor(instance, "");
      }
    }

    if (instance instanceof Instance) {
      Map<String, Object> primitive = dict(BaseModule.objToPrimitive(instance));
      // A copy, as the metadata is changed below
      primitive.put(
          "system_metadata",
          new LinkedHashMap<>(dict(Kwargs.get(primitive, "system_metadata", Kwargs.of()))));
      instance = primitive;
    }

    if (instanceType instanceof Flavor) {
      instanceType = BaseModule.objToPrimitive(instanceType);
      // The scheduler's interface expects the flavor in the metadata as well
      try {
        FlavorsModule.saveFlavorInfo(
            dict(Kwargs.get(dict(instance), "system_metadata", Kwargs.of())), instanceType, "");
      } catch (KeyError incomplete) {
        LOG.debug("flavor lacks {}", incomplete.getMessage());
      }
    }

    Map<String, Object> requestSpec =
        Kwargs.of(
            "image",
            Truth.of(image) ? image : Kwargs.of(),
            "instance_properties",
            instance,
            "instance_type",
            instanceType,
            "num_instances",
            instances.size());
    return dict(JsonUtils.toPrimitive(requestSpec));
  }

  /** Puts an instance into the state of {@code updates}, keeps the fault and tells of it. */
  @PortOf("set_vm_state_and_notify#L93-L123")
  public static void setVmStateAndNotify(
      RequestContext context,
      String instanceUuid,
      String service,
      String method,
      Map<String, Object> updates,
      RuntimeException ex,
      Map<String, Object> requestSpec,
      Object db) {
    LOG.warn("Failed to {}_{}: {}", service, method, ex.getMessage());

    String vmState = (String) updates.get("vm_state");
    Object properties = Kwargs.get(requestSpec, "instance_properties", Kwargs.of());
    Notifier notifier = RpcModule.getNotifier(service);
    String state = vmState.toUpperCase(Locale.ROOT);
    LOG.warn("Setting instance to {} state.", state);

    Map<String, Object> fields = Kwargs.of("uuid", instanceUuid);
    fields.putAll(updates);
    // As in nova: an expected task state is no field of the object and is not checked
    fields.remove("expected_task_state");
    Instance instance = new Instance(context, fields);
    instance.objResetChanges(List.of("uuid"));
    instance.save(null, null, false);
    nova.compute.UtilsModule.addInstanceFaultFromExc(context, instance, ex, ex);

    Map<String, Object> payload =
        Kwargs.of(
            "request_spec", requestSpec,
            "instance_properties", properties,
            "instance_id", instanceUuid,
            "state", vmState,
            "method", method,
            "reason", ex);

    String eventType = service + "." + method;
    notifier.error(context, eventType, payload);
  }

  /** Adds what is known of the host that was picked. */
  @PortOf("populate_filter_properties#L126-L144")
  public static void populateFilterProperties(
      Map<String, Object> filterProperties, Map<String, Object> hostState) {
    Object host = hostState.get("host");
    Object nodename = hostState.get("nodename");
    Object limits = hostState.get("limits");

    addRetryHost(filterProperties, host, nodename);

    if (!Truth.of(filterProperties.get("force_hosts"))) {
      filterProperties.put("limits", limits);
    }
  }

  /** Counts the attempt; throws when there were too many. */
  @PortOf("populate_retry#L147-L178")
  public static void populateRetry(Map<String, Object> filterProperties, String instanceUuid) {
    int maxAttempts = maxAttempts();
    List<?> forceHosts = (List<?>) Kwargs.get(filterProperties, "force_hosts", List.of());
    List<?> forceNodes = (List<?>) Kwargs.get(filterProperties, "force_nodes", List.of());

    // With one forced place there is nothing to retry; with several each has its turn
    if (maxAttempts == 1 || forceHosts.size() == 1 || forceNodes.size() == 1) {
      return;
    }

    filterProperties.putIfAbsent("retry", Kwargs.of("num_attempts", 0, "hosts", new ArrayList<>()));
    Map<String, Object> retry = dict(filterProperties.get("retry"));
    retry.put("num_attempts", ((Number) retry.get("num_attempts")).intValue() + 1);

    logComputeError(instanceUuid, retry);
    Object exc = retry.remove("exc");

    if ((Integer) retry.get("num_attempts") > maxAttempts) {
      String msg =
          Text.format(
              "Exceeded max scheduling attempts %(max_attempts)d for instance "
                  + "%(instance_uuid)s. Last exception: %(exc)s",
              Kwargs.of("max_attempts", maxAttempts, "instance_uuid", instanceUuid, "exc", exc));
      throw new MaxRetriesExceeded(Kwargs.of("reason", msg));
    }
  }

  @PortOf("_log_compute_error#L181-L199")
  private static void logComputeError(String instanceUuid, Map<String, Object> retry) {
    Object exc = retry.get("exc");
    if (!Truth.of(exc)) {
      return;
    }

    List<?> hosts = (List<?>) retry.get("hosts");
    if (!Truth.of(hosts)) {
      return;
    }

    List<?> last = (List<?>) hosts.get(hosts.size() - 1);
    LOG.error("Error from last host: {} (node {}): {}", last.get(0), last.get(1), exc);
  }

  @PortOf("_max_attempts#L202-L207")
  private static int maxAttempts() {
    int maxAttempts = CONF.integer(Opt.DEFAULT, "scheduler_max_attempts");
    if (maxAttempts < 1) {
      throw new NovaException("Invalid value for 'scheduler_max_attempts', must be >= 1");
    }
    return maxAttempts;
  }

  @PortOf("_add_retry_host#L210-L219")
  @SuppressWarnings("unchecked")
  private static void addRetryHost(Map<String, Object> filterProperties, Object host, Object node) {
    Map<String, Object> retry = dict(filterProperties.get("retry"));
    if (!Truth.of(retry)) {
      return;
    }
    List<Object> hosts = (List<Object>) retry.get("hosts");
    hosts.add(new ArrayList<>(java.util.Arrays.asList(host, node)));
  }

  @PortOf("validate_filter#L255-L257")
  static boolean validateFilter(String filter) {
    return CONF.list(Opt.DEFAULT, "scheduler_default_filters").contains(filter);
  }

  /** Null where the instance belongs to no group. */
  @PortOf("_get_group_details#L264-L306")
  @SuppressWarnings("unchecked")
  private static GroupDetails getGroupDetails(
      RequestContext context, String instanceUuid, Iterable<?> userGroupHosts) {
    boolean supportsAffinity = validateFilter("ServerGroupAffinityFilter");
    boolean supportsAntiAffinity = validateFilter("ServerGroupAntiAffinityFilter");
    boolean supportsServerGroups = supportsAffinity || supportsAntiAffinity;
    if (!supportsServerGroups || !Truth.of(instanceUuid)) {
      return null;
    }

    InstanceGroup group;
    try {
      group = InstanceGroup.getByInstanceUuid(context, instanceUuid);
    } catch (InstanceGroupNotFound none) {
      return null;
    }

    List<Object> policies = (List<Object>) group.get("policies");
    if (!policies.contains("anti-affinity") && !policies.contains("affinity")) {
      return null;
    }
    if (!supportsAffinity && policies.contains("affinity")) {
      throw unsupported("ServerGroupAffinityFilter not configured");
    }
    if (!supportsAntiAffinity && policies.contains("anti-affinity")) {
      throw unsupported("ServerGroupAntiAffinityFilter not configured");
    }
    Set<Object> hosts = new LinkedHashSet<>();
    if (userGroupHosts != null) {
      userGroupHosts.forEach(hosts::add);
    }
    hosts.addAll(group.getHosts(null));
    return new GroupDetails(hosts, policies);
  }

  private static UnsupportedPolicyException unsupported(String msg) {
    LOG.error(msg);
    return new UnsupportedPolicyException(Kwargs.of("reason", msg));
  }

  /** Adds hosts and policies of the group, if the instances belong to one. */
  @PortOf("setup_instance_group#L309-L326")
  public static void setupInstanceGroup(
      RequestContext context,
      Map<String, Object> requestSpec,
      Map<String, Object> filterProperties) {
    Iterable<?> groupHosts = (Iterable<?>) filterProperties.get("group_hosts");
    // All instances of a request are in the same group
    String instanceUuid =
        (String) dict(Kwargs.get(requestSpec, "instance_properties", Kwargs.of())).get("uuid");
    GroupDetails groupInfo = getGroupDetails(context, instanceUuid, groupHosts);
    if (groupInfo != null) {
      filterProperties.put("group_updated", true);
      filterProperties.put("group_hosts", groupInfo.hosts());
      filterProperties.put("group_policies", groupInfo.policies());
    }
  }

  // Differs from nova: the limit is read at each call, and not when the module is first loaded
  /** Calls, and calls again when no answer came in time, as often as attempts are allowed. */
  @PortOf("retry_on_timeout.outer.wrapped#L338-L353")
  public static <T> T retrySelectDestinations(String name, Supplier<T> function) {
    int retries = maxAttempts() - 1;
    int attempt = 0;
    while (true) {
      try {
        return function.get();
      } catch (MessagingTimeout timeout) {
        attempt += 1;
        if (attempt <= retries) {
          LOG.warn(
              "Retrying {} after a MessagingTimeout, attempt {} of {}.", name, attempt, retries);
        } else {
          throw timeout;
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> dict(Object value) {
    return (Map<String, Object>) value;
  }
}
