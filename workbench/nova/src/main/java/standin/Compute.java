package standin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import oslo.messaging.Target;
import runtime.Callable;
import runtime.DynamicAttributes;
import runtime.Kwargs;

/**
 * Stands in for nova-compute on one host: there is no hypervisor, but the instance's states change
 * as if there were, and through the port's own objects, so that the news travels up.
 */
public final class Compute implements DynamicAttributes {
  public static final Target TARGET = Target.of("version", "4.5");
  private static final Instant LAUNCHED = Instant.parse("2015-10-15T00:00:00Z");

  private final String host;
  private final boolean computeUpdates;

  public Compute(String host, boolean computeUpdates) {
    this.host = host;
    this.computeUpdates = computeUpdates;
  }

  public Target target() {
    return TARGET;
  }

  /** Five saves, the last of which makes the instance active; nothing without updates. */
  public void buildAndRunInstance(
      RequestContext context, Instance instance, Map<String, Object> kwargs) {
    if (!computeUpdates) {
      return;
    }
    instance.set("host", host);
    instance.set("node", host);
    instance.set("launched_on", host);
    change(instance, "building", null);
    for (String task : new String[] {"networking", "block_device_mapping", "spawning"}) {
      instance.set("task_state", task);
      save(instance);
    }
    instance.set("vm_state", "active");
    instance.set("task_state", null);
    instance.set("power_state", 1);
    instance.set("launched_at", LAUNCHED);
    instance.save(null, new ArrayList<>(Collections.singletonList("spawning")), false);
  }

  public void stopInstance(RequestContext context, Instance instance, Map<String, Object> kwargs) {
    change(instance, "stopped", null);
  }

  public void startInstance(RequestContext context, Instance instance, Map<String, Object> kwargs) {
    change(instance, "active", null);
  }

  public void rebootInstance(
      RequestContext context, Instance instance, Map<String, Object> kwargs) {
    instance.set("task_state", null);
    save(instance);
  }

  public void terminateInstance(
      RequestContext context, Instance instance, Map<String, Object> kwargs) {
    instance.destroy();
  }

  public void softDeleteInstance(
      RequestContext context, Instance instance, Map<String, Object> kwargs) {
    change(instance, "soft-delete", null);
  }

  public Object getDiagnostics(RequestContext context, Map<String, Object> kwargs) {
    return Kwargs.of("cpu0_time", 17300000000L);
  }

  public Object getConsoleOutput(RequestContext context, Map<String, Object> kwargs) {
    return "console text";
  }

  public Object getHostUptime(RequestContext context, Map<String, Object> kwargs) {
    return "up 3 days";
  }

  public Object getVncConsole(RequestContext context, Map<String, Object> kwargs) {
    return Kwargs.of(
        "token",
        "t",
        "host",
        "h",
        "port",
        5900,
        "internal_access_path",
        null,
        "access_url",
        "http://vnc/?token=t");
  }

  private static void change(Instance instance, String vmState, String taskState) {
    instance.set("vm_state", vmState);
    instance.set("task_state", taskState);
    save(instance);
  }

  private static void save(Instance instance) {
    instance.save(null, null, false);
  }

  /** Any other method answers null and changes nothing. */
  @Override
  public Object getattr(String name) {
    Callable nothing = (args, kwargs) -> null;
    return nothing;
  }
}
