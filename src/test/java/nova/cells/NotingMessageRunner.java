package nova.cells;

import java.util.Map;
import nova.RequestContext;
import nova.cells.messaging.MessageRunner;
import nova.cells.messaging.Response;
import nova.cells.state.CellStateManager;
import nova.objects.Instance;

/** Sends nothing: notes what it was asked to send, and answers what {@link Calls} was told to. */
public final class NotingMessageRunner extends MessageRunner {
  private final Calls calls;

  NotingMessageRunner(CellStateManager stateManager, Calls calls) {
    super(stateManager);
    this.calls = calls;
  }

  @Override
  public void askChildrenForCapabilities(RequestContext ctxt) {
    calls.note("ask_children_for_capabilities", ctxt);
  }

  @Override
  public void askChildrenForCapacities(RequestContext ctxt) {
    calls.note("ask_children_for_capacities", ctxt);
  }

  @Override
  public void tellParentsOurCapabilities(RequestContext ctxt) {
    calls.note("tell_parents_our_capabilities", ctxt);
  }

  @Override
  public void tellParentsOurCapacities(RequestContext ctxt) {
    calls.note("tell_parents_our_capacities", ctxt);
  }

  @Override
  public void buildInstances(
      RequestContext ctxt, Object targetCell, Map<String, Object> buildInstKwargs) {
    calls.note("build_instances", ctxt, targetCell, buildInstKwargs);
  }

  @Override
  public Response runComputeApiMethod(
      RequestContext ctxt, String cellName, Map<String, Object> methodInfo, Object call) {
    return (Response) calls.note("run_compute_api_method", ctxt, cellName, methodInfo, call);
  }

  @Override
  public void instanceUpdateAtTop(RequestContext ctxt, Object instance) {
    calls.note("instance_update_at_top", ctxt, instance);
  }

  @Override
  public void instanceDestroyAtTop(RequestContext ctxt, Object instance) {
    calls.note("instance_destroy_at_top", ctxt, instance);
  }

  @Override
  public void instanceDeleteEverywhere(RequestContext ctxt, Object instance, String deleteType) {
    calls.note("instance_delete_everywhere", ctxt, instance, deleteType);
  }

  @Override
  public void instanceFaultCreateAtTop(RequestContext ctxt, Object instanceFault) {
    calls.note("instance_fault_create_at_top", ctxt, instanceFault);
  }

  @Override
  public void bwUsageUpdateAtTop(RequestContext ctxt, Object bwUpdateInfo) {
    calls.note("bw_usage_update_at_top", ctxt, bwUpdateInfo);
  }

  @Override
  public void syncInstances(
      RequestContext ctxt, Object projectId, Object updatedSince, Object deleted) {
    calls.note("sync_instances", ctxt, projectId, updatedSince, deleted);
  }

  @Override
  public Object serviceGetAll(RequestContext ctxt, Map<String, Object> filters) {
    return calls.note("service_get_all", ctxt, filters);
  }

  @Override
  public Response serviceGetByComputeHost(RequestContext ctxt, String cellName, String hostName) {
    return (Response) calls.note("service_get_by_compute_host", ctxt, cellName, hostName);
  }

  @Override
  public Response getHostUptime(RequestContext ctxt, String cellName, String hostName) {
    return (Response) calls.note("get_host_uptime", ctxt, cellName, hostName);
  }

  @Override
  public Response serviceUpdate(
      RequestContext ctxt,
      String cellName,
      String hostName,
      String binary,
      Map<String, Object> paramsToUpdate) {
    return (Response)
        calls.note("service_update", ctxt, cellName, hostName, binary, paramsToUpdate);
  }

  @Override
  public void serviceDelete(RequestContext ctxt, String cellName, Object serviceId) {
    calls.note("service_delete", ctxt, cellName, serviceId);
  }

  @Override
  public Response proxyRpcToManager(
      RequestContext ctxt,
      String cellName,
      String hostName,
      String topic,
      Map<String, Object> rpcMessage,
      Object call,
      Number timeout) {
    return (Response)
        calls.note(
            "proxy_rpc_to_manager", ctxt, cellName, hostName, topic, rpcMessage, call, timeout);
  }

  @Override
  public Object taskLogGetAll(
      RequestContext ctxt,
      String cellName,
      String taskName,
      Object periodBeginning,
      Object periodEnding,
      String host,
      Object state) {
    return calls.note(
        "task_log_get_all", ctxt, cellName, taskName, periodBeginning, periodEnding, host, state);
  }

  @Override
  public Object computeNodeGetAll(RequestContext ctxt, String hypervisorMatch) {
    return calls.note("compute_node_get_all", ctxt, hypervisorMatch);
  }

  @Override
  public Object computeNodeStats(RequestContext ctxt) {
    return calls.note("compute_node_stats", ctxt);
  }

  @Override
  public Response computeNodeGet(RequestContext ctxt, String cellName, Object computeId) {
    return (Response) calls.note("compute_node_get", ctxt, cellName, computeId);
  }

  @Override
  public Response actionsGet(RequestContext ctxt, String cellName, String instanceUuid) {
    return (Response) calls.note("actions_get", ctxt, cellName, instanceUuid);
  }

  @Override
  public Response actionGetByRequestId(
      RequestContext ctxt, String cellName, String instanceUuid, String requestId) {
    return (Response)
        calls.note("action_get_by_request_id", ctxt, cellName, instanceUuid, requestId);
  }

  @Override
  public Response actionEventsGet(RequestContext ctxt, String cellName, Object actionId) {
    return (Response) calls.note("action_events_get", ctxt, cellName, actionId);
  }

  @Override
  public void consoleauthDeleteTokens(RequestContext ctxt, String instanceUuid) {
    calls.note("consoleauth_delete_tokens", ctxt, instanceUuid);
  }

  @Override
  public Response validateConsolePort(
      RequestContext ctxt,
      String cellName,
      String instanceUuid,
      Object consolePort,
      String consoleType) {
    return (Response)
        calls.note("validate_console_port", ctxt, cellName, instanceUuid, consolePort, consoleType);
  }

  @Override
  public void bdmUpdateOrCreateAtTop(RequestContext ctxt, Object bdm, Boolean create) {
    calls.note("bdm_update_or_create_at_top", ctxt, bdm, create);
  }

  @Override
  public void bdmDestroyAtTop(
      RequestContext ctxt, String instanceUuid, String deviceName, String volumeId) {
    calls.note("bdm_destroy_at_top", ctxt, instanceUuid, deviceName, volumeId);
  }

  @Override
  public Object getMigrations(
      RequestContext ctxt, String cellName, boolean runLocally, Map<String, Object> filters) {
    return calls.note("get_migrations", ctxt, cellName, runLocally, filters);
  }

  @Override
  public void instanceUpdateFromApi(
      RequestContext ctxt,
      Instance instance,
      Object expectedVmState,
      Object expectedTaskState,
      Boolean adminStateReset) {
    calls.note(
        "instance_update_from_api",
        ctxt,
        instance,
        expectedVmState,
        expectedTaskState,
        adminStateReset);
  }

  @Override
  public void startInstance(RequestContext ctxt, Instance instance) {
    calls.note("start_instance", ctxt, instance);
  }

  @Override
  public Response stopInstance(
      RequestContext ctxt, Instance instance, boolean doCast, Boolean cleanShutdown) {
    return (Response) calls.note("stop_instance", ctxt, instance, doCast, cleanShutdown);
  }

  @Override
  public void rebootInstance(RequestContext ctxt, Instance instance, String rebootType) {
    calls.note("reboot_instance", ctxt, instance, rebootType);
  }

  @Override
  public void suspendInstance(RequestContext ctxt, Instance instance) {
    calls.note("suspend_instance", ctxt, instance);
  }

  @Override
  public void resumeInstance(RequestContext ctxt, Instance instance) {
    calls.note("resume_instance", ctxt, instance);
  }

  @Override
  public void terminateInstance(RequestContext ctxt, Instance instance, String deleteType) {
    calls.note("terminate_instance", ctxt, instance, deleteType);
  }

  @Override
  public void softDeleteInstance(RequestContext ctxt, Instance instance) {
    calls.note("soft_delete_instance", ctxt, instance);
  }

  @Override
  public void pauseInstance(RequestContext ctxt, Instance instance) {
    calls.note("pause_instance", ctxt, instance);
  }

  @Override
  public void unpauseInstance(RequestContext ctxt, Instance instance) {
    calls.note("unpause_instance", ctxt, instance);
  }

  @Override
  public void resizeInstance(
      RequestContext ctxt,
      Instance instance,
      Object flavor,
      Object extraInstanceUpdates,
      Boolean cleanShutdown) {
    calls.note("resize_instance", ctxt, instance, flavor, extraInstanceUpdates, cleanShutdown);
  }

  @Override
  public void liveMigrateInstance(
      RequestContext ctxt,
      Instance instance,
      Object blockMigration,
      Object diskOverCommit,
      String hostName) {
    calls.note("live_migrate_instance", ctxt, instance, blockMigration, diskOverCommit, hostName);
  }

  @Override
  public void revertResize(RequestContext ctxt, Instance instance) {
    calls.note("revert_resize", ctxt, instance);
  }

  @Override
  public void confirmResize(RequestContext ctxt, Instance instance) {
    calls.note("confirm_resize", ctxt, instance);
  }

  @Override
  public void resetNetwork(RequestContext ctxt, Instance instance) {
    calls.note("reset_network", ctxt, instance);
  }

  @Override
  public void injectNetworkInfo(RequestContext ctxt, Instance instance) {
    calls.note("inject_network_info", ctxt, instance);
  }

  @Override
  public void snapshotInstance(RequestContext ctxt, Instance instance, Object imageId) {
    calls.note("snapshot_instance", ctxt, instance, imageId);
  }

  @Override
  public void backupInstance(
      RequestContext ctxt, Instance instance, Object imageId, Object backupType, Object rotation) {
    calls.note("backup_instance", ctxt, instance, imageId, backupType, rotation);
  }

  @Override
  public void rebuildInstance(
      RequestContext ctxt,
      Instance instance,
      Object imageHref,
      Object adminPassword,
      Object filesToInject,
      Object preserveEphemeral,
      Map<String, Object> kwargs) {
    calls.note(
        "rebuild_instance",
        ctxt,
        instance,
        imageHref,
        adminPassword,
        filesToInject,
        preserveEphemeral,
        kwargs);
  }

  @Override
  public void setAdminPassword(RequestContext ctxt, Instance instance, String newPass) {
    calls.note("set_admin_password", ctxt, instance, newPass);
  }

  @Override
  public Object getKeypairAtTop(RequestContext ctxt, String userId, String name) {
    return calls.note("get_keypair_at_top", ctxt, userId, name);
  }
}
