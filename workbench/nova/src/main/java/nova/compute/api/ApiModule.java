package nova.compute.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nova.RequestContext;
import nova.policy.PolicyModule;
import oslo.config.Opt;
import port.PortOf;

/** Options and decorators of the compute API, and what its functions share. */
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

  public static final Decorator WRAP_CHECK_POLICY = new PolicyDecorator("compute")::wrapped;

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
    return new CheckInstanceState(vmState, taskState, mustHaveLaunched)::inner;
  }

  @PortOf("check_policy#L243-L245")
  public static void checkPolicy(
      RequestContext context, String action, Object target, String scope) {
    String fullAction = scope + ":" + action;
    PolicyModule.enforce(context, fullAction, target);
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
