package nova;

import java.util.List;
import java.util.Map;
import nova.objects.Instance;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;
import runtime.Kwargs;

/** Tells listeners when the state of an instance changes; silent unless the option asks for it. */
@PortOf("nova/notifications.py")
public final class NotificationsModule {

  public static final List<Opt> OPTS =
      List.of(
          Opt.string("notify_on_state_change", null),
          Opt.bool("notify_api_faults", false),
          Opt.string("default_notification_level", "INFO")
              .oneOf("DEBUG", "INFO", "WARN", "ERROR", "CRITICAL"),
          Opt.string("default_publisher_id", null));

  private NotificationsModule() {}

  /** The old instance is a row, as the database had it before the change. */
  @PortOf("send_update#L114-L162")
  public static void sendUpdate(
      RequestContext context,
      Map<String, Object> oldInstance,
      Instance newInstance,
      String service,
      String host) {
    if (level() == null) {
      return;
    }
    sendInstanceUpdateNotification(
        context,
        newInstance,
        (String) oldInstance.get("vm_state"),
        (String) oldInstance.get("task_state"),
        service,
        host);
  }

  @PortOf("send_update_with_states#L165-L205")
  public static void sendUpdateWithStates(
      RequestContext context,
      Instance instance,
      String oldVmState,
      String newVmState,
      String oldTaskState,
      String newTaskState,
      String service) {
    if (level() == null) {
      return;
    }
    sendInstanceUpdateNotification(context, instance, oldVmState, oldTaskState, service, null);
  }

  private static String level() {
    return CONF.string("DEFAULT", "notify_on_state_change");
  }

  @PortOf("_send_instance_update_notification#L236-L265")
  private static void sendInstanceUpdateNotification(
      RequestContext context,
      Instance instance,
      String oldVmState,
      String oldTaskState,
      String service,
      String host) {
    // Differs from nova: the payload has the states only, as nobody listens
    Map<String, Object> payload =
        Kwargs.of(
            "instance_id", instance.uuid(),
            "old_state", oldVmState,
            "state", instance.vmState(),
            "old_task_state", oldTaskState,
            "new_task_state", instance.taskState());
    RpcModule.getNotifier(service, host).info(context, "compute.instance.update", payload);
  }
}
