package nova.compute.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nova.RequestContext;
import nova.exception.InstanceInvalidState;
import nova.exception.InstanceIsLocked;
import nova.exception.InstanceNotReady;
import nova.objects.Instance;
import nova.policy.PolicyModule;
import oslo.config.Opt;
import port.PortOf;
import runtime.Kwargs;
import runtime.Truth;

/** The decorators of the compute API, each a wrapper that checks before it calls on. */
@PortOf("nova/compute/api.py")
public final class ApiModule {
  public static final List<Opt> COMPUTE_OPTS =
      List.of(
          Opt.bool(Opt.DEFAULT, "allow_resize_to_same_host", false),
          Opt.str(Opt.DEFAULT, "default_schedule_zone", null),
          Opt.list(
              Opt.DEFAULT,
              "non_inheritable_image_properties",
              List.of("cache_in_nova", "bittorrent")),
          Opt.str(Opt.DEFAULT, "null_kernel", "nokernel"),
          Opt.str(Opt.DEFAULT, "multi_instance_display_name_template", "%(name)s-%(count)d"),
          Opt.integer(Opt.DEFAULT, "max_local_block_devices", 3));

  public static final List<Opt> EPHEMERAL_STORAGE_ENCRYPTION_OPTS =
      List.of(
          Opt.bool("ephemeral_storage_encryption", "enabled", false),
          Opt.str("ephemeral_storage_encryption", "cipher", "aes-xts-plain64"),
          Opt.integer("ephemeral_storage_encryption", "key_size", 512));

  static final int MAX_USERDATA_SIZE = 65535;
  static final List<String> RO_SECURITY_GROUPS = List.of("default");
  static final String VIDEO_RAM = "hw_video:ram_max_mb";

  public static final Decorator WRAP_CHECK_POLICY = policyDecorator("compute");
  static final Decorator WRAP_CHECK_SECURITY_GROUPS_POLICY =
      policyDecorator("compute:security_groups");

  /** Stands for a state that is None in the original, in a set of allowed states. */
  static final Set<String> NO_TASK = states((String) null);

  private ApiModule() {}

  /** The states that a function may start from; null allows them all. */
  static Set<String> states(String... states) {
    return new LinkedHashSet<>(Arrays.asList(states));
  }

  /** As the original with its defaults: no task may be running, and it has been launched once. */
  static Decorator checkInstanceState(Set<String> vmState) {
    return checkInstanceState(vmState, NO_TASK, true);
  }

  static Decorator checkInstanceState(
      Set<String> vmState, Set<String> taskState, boolean mustHaveLaunched) {
    return new CheckInstanceState(vmState, taskState, mustHaveLaunched);
  }

  private record CheckInstanceState(
      Set<String> vmState, Set<String> taskState, boolean mustHaveLaunched) implements Decorator {
    @Override
    @PortOf("nova/compute/api.py::check_instance_state.outer.inner#L182-L204")
    public Object call(Wrapped function, Object self, RequestContext context, Object target) {
      Instance instance = (Instance) target;
      if (vmState != null && !vmState.contains(instance.get("vm_state"))) {
        throw invalid(instance, "vm_state", function);
      }
      if (taskState != null && !taskState.contains(instance.get("task_state"))) {
        throw invalid(instance, "task_state", function);
      }
      if (mustHaveLaunched && !Truth.of(instance.get("launched_at"))) {
        throw invalid(instance, "launched_at", function);
      }
      return function.call(self, context, instance);
    }

    private static InstanceInvalidState invalid(Instance instance, String attr, Wrapped function) {
      return new InstanceInvalidState(
          Kwargs.of(
              "attr", attr,
              "instance_uuid", instance.get("uuid"),
              "state", instance.get(attr),
              "method", function.name()));
    }
  }

  @PortOf("check_instance_host.wrapped#L210-L214")
  static Object checkInstanceHost(
      Wrapped function, Object self, RequestContext context, Object target) {
    Instance instance = (Instance) target;
    if (!Truth.of(instance.get("host"))) {
      throw new InstanceNotReady(Kwargs.of("instance_id", instance.get("uuid")));
    }
    return function.call(self, context, instance);
  }

  @PortOf("check_instance_lock.inner#L219-L223")
  static Object checkInstanceLock(
      Wrapped function, Object self, RequestContext context, Object target) {
    Instance instance = (Instance) target;
    if (Truth.of(instance.get("locked")) && !context.isAdmin()) {
      throw new InstanceIsLocked(Kwargs.of("instance_uuid", instance.get("uuid")));
    }
    return function.call(self, context, instance);
  }

  /** Asks the policy for the function's name in this scope before it is called. */
  static Decorator policyDecorator(String scope) {
    return new CheckPolicy(scope);
  }

  /** What may skip the policy's checks. */
  interface PolicyChecked {
    boolean skipPolicyCheck();
  }

  private record CheckPolicy(String scope) implements Decorator {
    @Override
    @PortOf("nova/compute/api.py::policy_decorator.outer.wrapped#L230-L234")
    public Object call(Wrapped function, Object self, RequestContext context, Object target) {
      if (!((PolicyChecked) self).skipPolicyCheck()) {
        checkPolicy(context, function.name(), target, scope);
      }
      return function.call(self, context, target);
    }
  }

  @PortOf("check_policy#L243-L245")
  public static void checkPolicy(
      RequestContext context, String action, Object target, String scope) {
    String fullAction = scope + ":" + action;
    PolicyModule.enforce(context, fullAction, target);
  }

  @PortOf("check_instance_cell._wrapped#L249-L251")
  public static Object checkInstanceCell(
      Wrapped function, Object self, RequestContext context, Object target) {
    Instance instance = (Instance) target;
    ((API) self).validateCell(instance, function.name());
    return function.call(self, context, instance);
  }

  /** What turns one dictionary into the other: name to ["-"] or ["+", value]. */
  @PortOf("_diff_dict#L256-L270")
  static Map<String, Object> diffDict(Map<String, Object> orig, Map<String, Object> changed) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (String key : orig.keySet()) {
      if (!changed.containsKey(key)) {
        result.put(key, List.of("-"));
      }
    }
    changed.forEach(
        (key, value) -> {
          if (!orig.containsKey(key) || !Objects.equals(value, orig.get(key))) {
            result.put(key, Arrays.asList("+", value));
          }
        });
    return result;
  }
}
