package nova.cells.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.TaskStates;
import nova.db.ApiModule;
import nova.exception.CellServiceAPIMethodNotFound;
import nova.exception.InstanceInfoCacheNotFound;
import nova.exception.InstanceNotFound;
import nova.objects.ComputeNode;
import nova.objects.Instance;
import nova.objects.Service;
import nova.rpc.RpcModule;
import org.slf4j.Logger;
import oslo.messaging.Caller;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Attributes;
import runtime.Callable;
import runtime.Default;
import runtime.Kwargs;
import runtime.Named;
import runtime.Text;
import runtime.TypeError;

/** What a message to one cell can ask of it. */
@PortOf("nova/cells/messaging.py::_TargetedMessageMethods")
class TargetedMessageMethods extends BaseMessageMethods {
  private static final Logger LOG = MessagingModule.LOG;

  @PortOf("__init__#L652-L653")
  TargetedMessageMethods(MessageRunner msgRunner) {
    super(msgRunner);
  }

  @PortOf("build_instances#L655-L657")
  void buildInstances(BaseMessage message, Map<String, Object> buildInstKwargs) {
    msgRunner.scheduler.buildInstances(message, buildInstKwargs);
  }

  /** Any method of the compute API; the first argument, a uuid, becomes the instance. */
  @PortOf("run_compute_api_method#L659-L689")
  @SuppressWarnings("unchecked")
  Object runComputeApiMethod(BaseMessage message, Map<String, Object> methodInfo) {
    String method = (String) Kwargs.item(methodInfo, "method");
    Callable fn = getattr(computeApi, method);
    if (fn == null) {
      String detail = "Unknown method '%(method)s' in compute API";
      throw new CellServiceAPIMethodNotFound(
          Kwargs.of("detail", Text.format(detail, Kwargs.of("method", method))));
    }
    List<Object> args = new ArrayList<>((List<Object>) Kwargs.item(methodInfo, "method_args"));
    String instanceUuid = (String) args.get(0);
    // Nova's own API loads these as well before it calls.
    List<String> expectedAttrs =
        List.of("metadata", "system_metadata", "security_groups", "info_cache");

    try {
      Instance instance = Instance.getByUuid(message.ctxt, instanceUuid, expectedAttrs);
      args.set(0, instance);
    } catch (InstanceNotFound e) {
      // The cells above believe in an instance that is gone: tell them.
      Instance instance = new Instance(message.ctxt, Kwargs.of("uuid", instanceUuid));
      msgRunner.instanceDestroyAtTop(message.ctxt, instance);
      throw e;
    }
    args.add(0, message.ctxt);
    return fn.call(args, (Map<String, Object>) Kwargs.item(methodInfo, "method_kwargs"));
  }

  /** Python's {@code getattr(api, method, None)}. */
  private static Callable getattr(Object api, String method) {
    return Attributes.hasMethod(api, method) ? Attributes.method(api, method) : null;
  }

  /** An id that was part of a name is a text; the database takes it for a number. */
  private static Number number(Object id) {
    return id instanceof String text ? (Number) Long.valueOf(text) : (Number) id;
  }

  @PortOf("update_capabilities#L691-L699")
  void updateCapabilities(BaseMessage message, String cellName, Map<String, Object> capabilities) {
    LOG.debug("Received capabilities from child cell {}: {}", cellName, capabilities);
    stateManager.updateCellCapabilities(cellName, capabilities);
    // What changed below changes what we are worth to our own parents.
    msgRunner.tellParentsOurCapabilities(message.ctxt);
  }

  @PortOf("update_capacities#L701-L709")
  void updateCapacities(BaseMessage message, String cellName, Map<String, Object> capacities) {
    LOG.debug("Received capacities from child cell {}: {}", cellName, capacities);
    stateManager.updateCellCapacities(cellName, capacities);
    // What changed below changes what we are worth to our own parents.
    msgRunner.tellParentsOurCapacities(message.ctxt);
  }

  @PortOf("announce_capabilities#L711-L715")
  void announceCapabilities(BaseMessage message) {
    msgRunner.tellParentsOurCapabilities(message.ctxt);
  }

  @PortOf("announce_capacities#L717-L721")
  void announceCapacities(BaseMessage message) {
    msgRunner.tellParentsOurCapacities(message.ctxt);
  }

  @PortOf("service_get_by_compute_host#L723-L725")
  Object serviceGetByComputeHost(BaseMessage message, String hostName) {
    return Service.getByComputeHost(message.ctxt, hostName);
  }

  @PortOf("service_update#L727-L737")
  Object serviceUpdate(
      BaseMessage message, String hostName, String binary, Map<String, Object> paramsToUpdate) {
    return hostApi.doServiceUpdate(message.ctxt, hostName, binary, paramsToUpdate);
  }

  @PortOf("service_delete#L739-L741")
  void serviceDelete(BaseMessage message, Object serviceId) {
    hostApi.doServiceDelete(message.ctxt, serviceId);
  }

  @PortOf("proxy_rpc_to_manager#L743-L760")
  @SuppressWarnings("unchecked")
  Object proxyRpcToManager(
      BaseMessage message,
      String hostName,
      Map<String, Object> rpcMessage,
      String topic,
      Number timeout) {
    // Raises where the host does not exist.
    Service.getByComputeHost(message.ctxt, hostName);

    // As in nova: the topic still names the cell, so the server that follows is no host.
    int dot = topic.indexOf('.');
    String server = dot < 0 ? "" : topic.substring(dot + 1);
    topic = dot < 0 ? topic : topic.substring(0, dot);

    Caller cctxt =
        RpcModule.getClient(
            Target.of("topic", topic, "server", server.isEmpty() ? null : server), null, null);
    String method = (String) Kwargs.item(rpcMessage, "method");
    Map<String, Object> kwargs = (Map<String, Object>) Kwargs.item(rpcMessage, "args");

    if (message.needResponse) {
      cctxt = cctxt.prepare(Kwargs.of("timeout", timeout));
      return cctxt.call(message.ctxt, method, kwargs);
    } else {
      cctxt.cast(message.ctxt, method, kwargs);
      return null;
    }
  }

  @PortOf("compute_node_get#L762-L764")
  Object computeNodeGet(BaseMessage message, Object computeId) {
    return ComputeNode.getById(message.ctxt, number(computeId));
  }

  @PortOf("actions_get#L766-L768")
  Object actionsGet(BaseMessage message, String instanceUuid) {
    Object actions = ApiModule.actionsGet(message.ctxt, instanceUuid);
    return JsonUtils.toPrimitive(actions);
  }

  @PortOf("action_get_by_request_id#L770-L773")
  Object actionGetByRequestId(BaseMessage message, String instanceUuid, String requestId) {
    Object action = ApiModule.actionGetByRequestId(message.ctxt, instanceUuid, requestId);
    return JsonUtils.toPrimitive(action);
  }

  @PortOf("action_events_get#L775-L777")
  Object actionEventsGet(BaseMessage message, Object actionId) {
    Object actionEvents = ApiModule.actionEventsGet(message.ctxt, number(actionId));
    return JsonUtils.toPrimitive(actionEvents);
  }

  @PortOf("validate_console_port#L779-L797")
  Object validateConsolePort(
      BaseMessage message, String instanceUuid, Object consolePort, String consoleType) {
    Instance instance;
    try {
      instance = Instance.getByUuid(message.ctxt, instanceUuid, null);
    } catch (InstanceNotFound e) {
      // The cells above believe in an instance that is gone: tell them.
      instance = new Instance(message.ctxt, Kwargs.of("uuid", instanceUuid));
      msgRunner.instanceDestroyAtTop(message.ctxt, instance);
      throw e;
    }
    return computeRpcapi.validateConsolePort(message.ctxt, instance, consolePort, consoleType);
  }

  @PortOf("get_migrations#L799-L800")
  Object getMigrations(BaseMessage message, Map<String, Object> filters) {
    return computeApi.getMigrations(message.ctxt, filters);
  }

  @PortOf("instance_update_from_api#L802-L817")
  void instanceUpdateFromApi(
      BaseMessage message,
      Instance instance,
      Object expectedVmState,
      Object expectedTaskState,
      Boolean adminStateReset) {
    if (!Boolean.TRUE.equals(adminStateReset)) {
      // Only an administrator's reset may overrule what this cell knows of its instance.
      instance.objResetChanges(List.of("vm_state", "task_state"));
    }
    instance.objResetChanges(List.of("metadata", "system_metadata"));
    try (Instance.SkippedSync skipped = instance.skipCellsSync()) {
      instance.save(expectedVmState, expectedTaskState, false);
    }
  }

  @PortOf("_call_compute_api_with_obj#L819-L839")
  Object callComputeApiWithObj(
      RequestContext ctxt,
      Instance instance,
      String method,
      List<Object> args,
      Map<String, Object> kwargs) {
    try {
      // What was sent is the view of the cell above; ours counts.
      instance.refresh();
    } catch (InstanceNotFound e) {
      // The cells above believe in an instance that is gone: tell them.
      Instance gone = new Instance(ctxt, Kwargs.of("uuid", instance.get("uuid")));
      msgRunner.instanceDestroyAtTop(ctxt, gone);
      throw e;
    } catch (InstanceInfoCacheNotFound e) {
      if (!List.of("delete", "force_delete").contains(method)) {
        throw e;
      }
    }

    Callable fn = getattr(computeApi, method);
    if (fn == null) {
      throw new TypeError("'NoneType' object is not callable");
    }
    List<Object> all = new ArrayList<>();
    all.add(ctxt);
    all.add(instance);
    all.addAll(args);
    return fn.call(all, kwargs);
  }

  /** Without further arguments. */
  private Object callComputeApiWithObj(RequestContext ctxt, Instance instance, String method) {
    return callComputeApiWithObj(ctxt, instance, method, List.of(), Kwargs.of());
  }

  @PortOf("start_instance#L841-L843")
  void startInstance(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "start");
  }

  @PortOf("stop_instance#L845-L850")
  Object stopInstance(
      BaseMessage message, Instance instance, @Default("true") Boolean cleanShutdown) {
    boolean doCast = !message.needResponse;
    return callComputeApiWithObj(
        message.ctxt,
        instance,
        "stop",
        List.of(),
        Kwargs.of("do_cast", doCast, "clean_shutdown", cleanShutdown));
  }

  @PortOf("reboot_instance#L852-L855")
  void rebootInstance(BaseMessage message, Instance instance, String rebootType) {
    callComputeApiWithObj(
        message.ctxt, instance, "reboot", List.of(), Kwargs.of("reboot_type", rebootType));
  }

  @PortOf("suspend_instance#L857-L859")
  void suspendInstance(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "suspend");
  }

  @PortOf("resume_instance#L861-L863")
  void resumeInstance(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "resume");
  }

  @PortOf("get_host_uptime#L865-L866")
  Object getHostUptime(BaseMessage message, String hostName) {
    return hostApi.getHostUptime(message.ctxt, hostName);
  }

  @PortOf("terminate_instance#L868-L869")
  void terminateInstance(
      BaseMessage message, Instance instance, @Default("\"delete\"") String deleteType) {
    callComputeApiWithObj(message.ctxt, instance, deleteType);
  }

  @PortOf("soft_delete_instance#L871-L872")
  void softDeleteInstance(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "soft_delete");
  }

  @PortOf("pause_instance#L874-L876")
  void pauseInstance(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "pause");
  }

  @PortOf("unpause_instance#L878-L880")
  void unpauseInstance(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "unpause");
  }

  @PortOf("resize_instance#L882-L888")
  void resizeInstance(
      BaseMessage message,
      Instance instance,
      Map<String, Object> flavor,
      Map<String, Object> extraInstanceUpdates,
      @Default("true") Boolean cleanShutdown) {
    Map<String, Object> kwargs =
        Kwargs.of("flavor_id", Kwargs.item(flavor, "flavorid"), "clean_shutdown", cleanShutdown);
    kwargs.putAll(extraInstanceUpdates);
    callComputeApiWithObj(message.ctxt, instance, "resize", List.of(), kwargs);
  }

  @PortOf("live_migrate_instance#L890-L895")
  void liveMigrateInstance(
      BaseMessage message,
      Instance instance,
      Object blockMigration,
      Object diskOverCommit,
      String hostName) {
    List<Object> args = new ArrayList<>();
    args.add(blockMigration);
    args.add(diskOverCommit);
    args.add(hostName);
    callComputeApiWithObj(message.ctxt, instance, "live_migrate", args, Kwargs.of());
  }

  @PortOf("revert_resize#L897-L900")
  void revertResize(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "revert_resize");
  }

  @PortOf("confirm_resize#L902-L905")
  void confirmResize(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "confirm_resize");
  }

  @PortOf("reset_network#L907-L910")
  void resetNetwork(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "reset_network");
  }

  @PortOf("inject_network_info#L912-L915")
  void injectNetworkInfo(BaseMessage message, Instance instance) {
    callComputeApiWithObj(message.ctxt, instance, "inject_network_info");
  }

  @PortOf("snapshot_instance#L917-L924")
  void snapshotInstance(BaseMessage message, Instance instance, String imageId) {
    instance.refresh();
    instance.set("task_state", TaskStates.IMAGE_SNAPSHOT_PENDING);
    instance.save(null, java.util.Collections.singletonList(null), false);
    computeRpcapi.snapshotInstance(message.ctxt, instance, imageId);
  }

  @PortOf("backup_instance#L926-L936")
  void backupInstance(
      BaseMessage message, Instance instance, String imageId, String backupType, Number rotation) {
    instance.refresh();
    instance.set("task_state", TaskStates.IMAGE_BACKUP);
    instance.save(null, java.util.Collections.singletonList(null), false);
    computeRpcapi.backupInstance(message.ctxt, instance, imageId, backupType, rotation);
  }

  @PortOf("rebuild_instance#L938-L943")
  void rebuildInstance(
      BaseMessage message,
      Instance instance,
      Object imageHref,
      Object adminPassword,
      Object filesToInject,
      Object preserveEphemeral,
      @Named("kwargs") Map<String, Object> rebuildKwargs) {
    rebuildKwargs.put("preserve_ephemeral", preserveEphemeral);
    List<Object> args = new ArrayList<>();
    args.add(imageHref);
    args.add(adminPassword);
    args.add(filesToInject);
    callComputeApiWithObj(message.ctxt, instance, "rebuild", args, rebuildKwargs);
  }

  @PortOf("set_admin_password#L945-L947")
  void setAdminPassword(BaseMessage message, Instance instance, String newPass) {
    List<Object> args = new ArrayList<>();
    args.add(newPass);
    callComputeApiWithObj(message.ctxt, instance, "set_admin_password", args, Kwargs.of());
  }
}
