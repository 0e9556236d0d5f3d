package nova.cells;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nova.ContextModule;
import nova.RequestContext;
import nova.cells.messaging.MessageRunner;
import nova.cells.messaging.Response;
import nova.cells.state.CellState;
import nova.cells.state.CellStateManager;
import nova.cells.utils.UtilsModule;
import nova.exception.CellRoutingInconsistency;
import nova.exception.InstanceNotFound;
import nova.exception.InstanceUnknownCell;
import nova.manager.Manager;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.InstanceList;
import nova.objects.InstanceModule;
import nova.objects.base.BaseModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.ExpectedExceptions;
import oslo.messaging.Target;
import oslo.service.PeriodicTask;
import oslo.utils.ImportutilsModule;
import port.PortOf;
import runtime.Clock;
import runtime.Default;
import runtime.Exact;
import runtime.Kwargs;
import runtime.Named;
import runtime.Text;
import runtime.TypeError;
import runtime.World;

/**
 * The nova-cells service. Its methods serve this cell only; most of them make a message for one or
 * for many other cells. What those send to us does not come this way but through the driver.
 */
@Exact
@PortOf("nova/cells/manager.py::CellsManager")
public class CellsManager extends Manager {
  private static final Logger LOG = LoggerFactory.getLogger("nova.cells.manager");

  public static final List<Opt> CELL_MANAGER_OPTS =
      List.of(
          Opt.str("cells", "driver", "nova.cells.rpc_driver.CellsRPCDriver"),
          Opt.integer("cells", "instance_updated_at_threshold", 3600),
          Opt.integer("cells", "instance_update_num_instances", 1));

  public static final Target target = Target.of("version", "1.37");

  final CellStateManager stateManager;
  MessageRunner msgRunner;
  final BaseCellsDriver driver;
  Iterator<Object> instancesToHeal;

  @PortOf("__init__#L81-L102")
  @SuppressWarnings("unchecked")
  public CellsManager(Map<String, Object> kwargs) {
    super((String) warned(kwargs).get("host"), kwargs.get("db_driver"), "cells");
    Supplier<CellStateManager> cellStateManager =
        (Supplier<CellStateManager>) Kwargs.pop(kwargs, "cell_state_manager", null);
    if (cellStateManager == null) {
      cellStateManager = () -> CellStateManager.newInstance(null);
    }
    this.stateManager = cellStateManager.get();
    this.msgRunner = new MessageRunner(stateManager);
    Class<?> cellsDriverCls =
        (Class<?>) ImportutilsModule.importClass(CONF.string("cells", "driver"));
    this.driver = (BaseCellsDriver) ImportutilsModule.create(cellsDriverCls);
    this.instancesToHeal = Collections.emptyIterator();
  }

  private static Map<String, Object> warned(Map<String, Object> kwargs) {
    LOG.warn(
        "The cells feature of Nova is considered experimental by the OpenStack project because it"
            + " receives much less testing than the rest of Nova. This may change in the future,"
            + " but current deployers should be aware that the use of it in production right now"
            + " may be risky. Also note that cells does not currently support rolling upgrades, it"
            + " is assumed that cells deployments are upgraded lockstep so n-1 cells compatibility"
            + " does not work.");
    return kwargs;
  }

  /** Starts listening; then asks the children what they have, or tells the parents what we have. */
  @PortOf("post_start_hook#L104-L120")
  @Override
  public void postStartHook() {
    driver.startServers(msgRunner);
    RequestContext ctxt = ContextModule.getAdminContext();
    if (!stateManager.getChildCells().isEmpty()) {
      msgRunner.askChildrenForCapabilities(ctxt);
      msgRunner.askChildrenForCapacities(ctxt);
    } else {
      updateOurParents(ctxt);
    }
  }

  @PeriodicTask
  @PortOf("_update_our_parents#L122-L128")
  void updateOurParents(RequestContext ctxt) {
    msgRunner.tellParentsOurCapabilities(ctxt);
    msgRunner.tellParentsOurCapacities(ctxt);
  }

  /**
   * Sends a few instances up at each run, so that parents which missed an update get it after all.
   */
  @PeriodicTask
  @PortOf("_heal_instances#L130-L190")
  void healInstances(RequestContext ctxt) {
    if (stateManager.getParentCells().isEmpty()) {
      return;
    }

    Map<String, Object> info = Kwargs.of("updated_list", false);

    RequestContext rdContext = ctxt.elevated("yes");

    for (int i = 0; i < CONF.integer("cells", "instance_update_num_instances"); i++) {
      while (true) {
        World.current().baton().sleep(0);
        String instanceUuid = nextInstance(ctxt, info);
        if (instanceUuid == null || instanceUuid.isEmpty()) {
          return;
        }
        Instance instance;
        try {
          instance = Instance.getByUuid(rdContext, instanceUuid, null);
        } catch (InstanceNotFound e) {
          continue;
        }
        syncInstance(ctxt, instance);
        break;
      }
    }
  }

  /** The next uuid; a used-up list is filled again, but once a run. */
  @PortOf("_heal_instances._next_instance#L154-L173")
  private String nextInstance(RequestContext ctxt, Map<String, Object> info) {
    if (!instancesToHeal.hasNext()) {
      if ((Boolean) info.get("updated_list")) {
        return null;
      }
      int threshold = CONF.integer("cells", "instance_updated_at_threshold");
      Instant updatedSince = null;
      if (threshold > 0) {
        updatedSince = Clock.utcnow().minusSeconds(threshold);
      }
      this.instancesToHeal =
          UtilsModule.getInstancesToSync(ctxt, updatedSince, null, true, true, true);
      info.put("updated_list", true);
      if (!instancesToHeal.hasNext()) {
        return null;
      }
    }
    return (String) instancesToHeal.next();
  }

  @PortOf("_sync_instance#L192-L199")
  void syncInstance(RequestContext ctxt, Instance instance) {
    if (Boolean.TRUE.equals(instance.get("deleted"))) {
      instanceDestroyAtTop(ctxt, instance);
    } else {
      instanceUpdateAtTop(ctxt, instance);
    }
  }

  /** Starts a build in our own cell: its scheduler then picks where it goes. */
  @PortOf("build_instances#L201-L223")
  @SuppressWarnings("unchecked")
  public void buildInstances(RequestContext ctxt, Map<String, Object> buildInstKwargs) {
    Map<String, Object> filterProperties =
        (Map<String, Object>) buildInstKwargs.get("filter_properties");
    if (filterProperties != null
        && !(Kwargs.item(filterProperties, "instance_type") instanceof Flavor)) {
      // Callers below 1.30 send a dictionary.
      Flavor flavor = new Flavor(null, (Map<String, Object>) filterProperties.get("instance_type"));
      Map<String, Object> changed = Kwargs.of();
      changed.putAll(filterProperties);
      changed.put("instance_type", flavor);
      buildInstKwargs.put("filter_properties", changed);
    }
    List<?> instances = (List<?>) Kwargs.item(buildInstKwargs, "instances");
    if (!(instances.get(0) instanceof Instance)) {
      // Callers below 1.32 send dictionaries.
      // Differs from nova: a list, where the original puts a list object around it.
      List<Map<String, Object>> rows = (List<Map<String, Object>>) instances;
      buildInstKwargs.put(
          "instances",
          InstanceModule.makeInstanceList(
                  ctxt, new InstanceList(), rows, List.of("system_metadata", "metadata"))
              .objects());
    }
    CellState ourCell = stateManager.getMyState();
    msgRunner.buildInstances(ctxt, ourCell, buildInstKwargs);
  }

  @PortOf("get_cell_info_for_neighbors#L225-L227")
  public List<Object> getCellInfoForNeighbors(RequestContext ctxt) {
    return stateManager.getCellInfoForNeighbors();
  }

  @PortOf("run_compute_api_method#L229-L236")
  public Object runComputeApiMethod(
      RequestContext ctxt, String cellName, Map<String, Object> methodInfo, boolean call) {
    Response response = msgRunner.runComputeApiMethod(ctxt, cellName, methodInfo, call);
    if (call) {
      return response.valueOrRaise();
    }
    return null;
  }

  @PortOf("instance_update_at_top#L238-L240")
  public void instanceUpdateAtTop(RequestContext ctxt, Object instance) {
    msgRunner.instanceUpdateAtTop(ctxt, instance);
  }

  @PortOf("instance_destroy_at_top#L242-L244")
  public void instanceDestroyAtTop(RequestContext ctxt, Object instance) {
    msgRunner.instanceDestroyAtTop(ctxt, instance);
  }

  /** For an instance whose cell the API cell does not know. */
  @PortOf("instance_delete_everywhere#L246-L255")
  @SuppressWarnings("unchecked")
  public void instanceDeleteEverywhere(RequestContext ctxt, Object instance, String deleteType) {
    if (instance instanceof Map) {
      instance =
          Instance.fromDbObject(
              ctxt, new Instance(null, Kwargs.of()), (Map<String, Object>) instance, null);
    }
    msgRunner.instanceDeleteEverywhere(ctxt, instance, deleteType);
  }

  @PortOf("instance_fault_create_at_top#L257-L259")
  public void instanceFaultCreateAtTop(RequestContext ctxt, Object instanceFault) {
    msgRunner.instanceFaultCreateAtTop(ctxt, instanceFault);
  }

  @PortOf("bw_usage_update_at_top#L261-L263")
  public void bwUsageUpdateAtTop(RequestContext ctxt, Object bwUpdateInfo) {
    msgRunner.bwUsageUpdateAtTop(ctxt, bwUpdateInfo);
  }

  @PortOf("sync_instances#L265-L270")
  public void syncInstances(
      RequestContext ctxt, Object projectId, Object updatedSince, Object deleted) {
    msgRunner.syncInstances(ctxt, projectId, updatedSince, deleted);
  }

  @PortOf("service_get_all#L272-L283")
  public Object serviceGetAll(RequestContext ctxt, Map<String, Object> filters) {
    Object responses = msgRunner.serviceGetAll(ctxt, filters);
    List<Object> retServices = new ArrayList<>();
    for (Object each : iterable(responses)) {
      Response response = (Response) each;
      Object services = response.valueOrRaise();
      for (Object service : iterable(services)) {
        service = UtilsModule.addCellToService(service, response.cellName);
        retServices.add(service);
      }
    }
    return retServices;
  }

  /** Python's {@code iter(value)}: a broadcast that could not be sent is answered with no list. */
  private static Iterable<?> iterable(Object value) {
    if (value instanceof Iterable<?> items) {
      return items;
    }
    String type = value == null ? "NoneType" : value.getClass().getSimpleName();
    throw new TypeError("'" + type + "' object is not iterable");
  }

  @ExpectedExceptions(CellRoutingInconsistency.class)
  @PortOf("service_get_by_compute_host#L285-L294")
  public Object serviceGetByComputeHost(RequestContext ctxt, String hostName) {
    List<String> parts = UtilsModule.splitCellAndItem(hostName);
    String cellName = parts.get(0);
    hostName = parts.get(1);
    Response response = msgRunner.serviceGetByComputeHost(ctxt, cellName, hostName);
    Object service = response.valueOrRaise();
    service = UtilsModule.addCellToService(service, response.cellName);
    return service;
  }

  @PortOf("get_host_uptime#L296-L305")
  public Object getHostUptime(RequestContext ctxt, String hostName) {
    List<String> parts = UtilsModule.splitCellAndItem(hostName);
    String cellName = parts.get(0);
    hostName = parts.get(1);
    Response response = msgRunner.getHostUptime(ctxt, cellName, hostName);
    return response.valueOrRaise();
  }

  @PortOf("service_update#L307-L322")
  public Object serviceUpdate(
      RequestContext ctxt, String hostName, String binary, Map<String, Object> paramsToUpdate) {
    List<String> parts = UtilsModule.splitCellAndItem(hostName);
    String cellName = parts.get(0);
    hostName = parts.get(1);
    Response response = msgRunner.serviceUpdate(ctxt, cellName, hostName, binary, paramsToUpdate);
    Object service = response.valueOrRaise();
    service = UtilsModule.addCellToService(service, response.cellName);
    return service;
  }

  @PortOf("service_delete#L324-L328")
  public void serviceDelete(RequestContext ctxt, String cellServiceId) {
    List<String> parts = UtilsModule.splitCellAndItem(cellServiceId);
    String cellName = parts.get(0);
    String serviceId = parts.get(1);
    // As in nova: what comes back is not looked at, so a failure goes unnoticed.
    msgRunner.serviceDelete(ctxt, cellName, serviceId);
  }

  @ExpectedExceptions(CellRoutingInconsistency.class)
  @PortOf("proxy_rpc_to_manager#L330-L338")
  public Object proxyRpcToManager(
      RequestContext ctxt,
      String topic,
      Map<String, Object> rpcMessage,
      boolean call,
      Number timeout) {
    String computeTopic = CONF.string("DEFAULT", "compute_topic");
    String cellAndHost = topic.substring(Math.min(computeTopic.length() + 1, topic.length()));
    List<String> parts = UtilsModule.splitCellAndItem(cellAndHost);
    String cellName = parts.get(0);
    String hostName = parts.get(1);
    Response response =
        msgRunner.proxyRpcToManager(ctxt, cellName, hostName, topic, rpcMessage, call, timeout);
    // As in nova: a cast has no response, so this fails although the message was sent.
    return response.valueOrRaise();
  }

  /** Of {@code cell@host}, of a whole cell where there is no {@code @}, or of all cells. */
  @PortOf("task_log_get_all#L340-L372")
  @SuppressWarnings("unchecked")
  public Object taskLogGetAll(
      RequestContext ctxt,
      String taskName,
      Object periodBeginning,
      Object periodEnding,
      @Default("null") String host,
      @Default("null") Object state) {
    String cellName;
    if (host == null) {
      cellName = null;
    } else {
      List<String> parts = UtilsModule.splitCellAndItem(host);
      cellName = parts.get(0);
      host = parts.get(1);
      if (cellName == null) {
        cellName = host;
        host = null;
      }
    }
    Object responses =
        msgRunner.taskLogGetAll(
            ctxt, cellName, taskName, periodBeginning, periodEnding, host, state);
    List<Object> retTaskLogs = new ArrayList<>();
    for (Object each : iterable(responses)) {
      Response response = (Response) each;
      Object taskLogs = response.valueOrRaise();
      for (Object taskLog : iterable(taskLogs)) {
        UtilsModule.addCellToTaskLog((Map<String, Object>) taskLog, response.cellName);
        retTaskLogs.add(taskLog);
      }
    }
    return retTaskLogs;
  }

  @ExpectedExceptions(CellRoutingInconsistency.class)
  @PortOf("compute_node_get#L374-L383")
  public Object computeNodeGet(RequestContext ctxt, String computeId) {
    List<String> parts = UtilsModule.splitCellAndItem(computeId);
    String cellName = parts.get(0);
    computeId = parts.get(1);
    Response response = msgRunner.computeNodeGet(ctxt, cellName, computeId);
    Object node = response.valueOrRaise();
    node = UtilsModule.addCellToComputeNode(node, cellName);
    return node;
  }

  @PortOf("compute_node_get_all#L385-L398")
  public Object computeNodeGetAll(RequestContext ctxt, @Default("null") String hypervisorMatch) {
    Object responses = msgRunner.computeNodeGetAll(ctxt, hypervisorMatch);
    List<Object> retNodes = new ArrayList<>();
    for (Object each : iterable(responses)) {
      Response response = (Response) each;
      Object nodes = response.valueOrRaise();
      for (Object node : iterable(nodes)) {
        node = UtilsModule.addCellToComputeNode(node, response.cellName);
        retNodes.add(node);
      }
    }
    return retNodes;
  }

  /** Sums over all cells. */
  @PortOf("compute_node_stats#L400-L409")
  @SuppressWarnings("unchecked")
  public Object computeNodeStats(RequestContext ctxt) {
    Object responses = msgRunner.computeNodeStats(ctxt);
    Map<String, Object> totals = Kwargs.of();
    for (Object each : iterable(responses)) {
      Response response = (Response) each;
      Map<String, Object> data = (Map<String, Object>) response.valueOrRaise();
      for (Map.Entry<String, Object> entry : data.entrySet()) {
        totals.putIfAbsent(entry.getKey(), 0L);
        long total = ((Number) totals.get(entry.getKey())).longValue();
        totals.put(entry.getKey(), total + ((Number) entry.getValue()).longValue());
      }
    }
    return totals;
  }

  @PortOf("actions_get#L411-L413")
  public Object actionsGet(RequestContext ctxt, String cellName, String instanceUuid) {
    Response response = msgRunner.actionsGet(ctxt, cellName, instanceUuid);
    return response.valueOrRaise();
  }

  @PortOf("action_get_by_request_id#L415-L420")
  public Object actionGetByRequestId(
      RequestContext ctxt, String cellName, String instanceUuid, String requestId) {
    Response response = msgRunner.actionGetByRequestId(ctxt, cellName, instanceUuid, requestId);
    return response.valueOrRaise();
  }

  @PortOf("action_events_get#L422-L425")
  public Object actionEventsGet(RequestContext ctxt, String cellName, Object actionId) {
    Response response = msgRunner.actionEventsGet(ctxt, cellName, actionId);
    return response.valueOrRaise();
  }

  @PortOf("consoleauth_delete_tokens#L427-L429")
  public void consoleauthDeleteTokens(RequestContext ctxt, String instanceUuid) {
    msgRunner.consoleauthDeleteTokens(ctxt, instanceUuid);
  }

  @PortOf("validate_console_port#L431-L440")
  public Object validateConsolePort(
      RequestContext ctxt, String instanceUuid, Object consolePort, String consoleType) {
    Instance instance = Instance.getByUuid(ctxt, instanceUuid, null);
    String cellName = (String) instance.get("cell_name");
    if (cellName == null || cellName.isEmpty()) {
      throw new InstanceUnknownCell(Kwargs.of("instance_uuid", instanceUuid));
    }
    Response response =
        msgRunner.validateConsolePort(ctxt, cellName, instanceUuid, consolePort, consoleType);
    return response.valueOrRaise();
  }

  @PortOf("get_capacities#L442-L443")
  public Object getCapacities(RequestContext ctxt, String cellName) {
    return stateManager.getCapacities(cellName);
  }

  @PortOf("bdm_update_or_create_at_top#L445-L449")
  public void bdmUpdateOrCreateAtTop(
      RequestContext ctxt, Object bdm, @Default("null") Boolean create) {
    bdm = BaseModule.objToPrimitive(bdm);
    msgRunner.bdmUpdateOrCreateAtTop(ctxt, bdm, create);
  }

  @PortOf("bdm_destroy_at_top#L451-L456")
  public void bdmDestroyAtTop(
      RequestContext ctxt,
      String instanceUuid,
      @Default("null") String deviceName,
      @Default("null") String volumeId) {
    msgRunner.bdmDestroyAtTop(ctxt, instanceUuid, deviceName, volumeId);
  }

  @PortOf("get_migrations#L458-L471")
  public Object getMigrations(RequestContext ctxt, Map<String, Object> filters) {
    String targetCell = null;
    if (filters.containsKey("cell_name")) {
      String pathCellSep = UtilsModule.PATH_CELL_SEP;
      targetCell = CONF.string("cells", "name") + pathCellSep + Text.str(filters.get("cell_name"));
    }

    Object responses = msgRunner.getMigrations(ctxt, targetCell, false, filters);
    List<Object> migrations = new ArrayList<>();
    for (Object each : iterable(responses)) {
      for (Object migration : iterable(((Response) each).valueOrRaise())) {
        migrations.add(migration);
      }
    }
    return migrations;
  }

  @PortOf("instance_update_from_api#L473-L479")
  public void instanceUpdateFromApi(
      RequestContext ctxt,
      Instance instance,
      Object expectedVmState,
      Object expectedTaskState,
      Boolean adminStateReset) {
    msgRunner.instanceUpdateFromApi(
        ctxt, instance, expectedVmState, expectedTaskState, adminStateReset);
  }

  @PortOf("start_instance#L481-L483")
  public void startInstance(RequestContext ctxt, Instance instance) {
    msgRunner.startInstance(ctxt, instance);
  }

  @PortOf("stop_instance#L485-L492")
  public Object stopInstance(
      RequestContext ctxt,
      Instance instance,
      @Default("true") boolean doCast,
      @Default("true") Boolean cleanShutdown) {
    Response response = msgRunner.stopInstance(ctxt, instance, doCast, cleanShutdown);
    if (!doCast) {
      return response.valueOrRaise();
    }
    return null;
  }

  @PortOf("cell_create#L494-L495")
  public Object cellCreate(RequestContext ctxt, Map<String, Object> values) {
    return stateManager.cellCreate(ctxt, values);
  }

  @PortOf("cell_update#L497-L498")
  public Object cellUpdate(RequestContext ctxt, String cellName, Map<String, Object> values) {
    return stateManager.cellUpdate(ctxt, cellName, values);
  }

  @PortOf("cell_delete#L500-L501")
  public Object cellDelete(RequestContext ctxt, String cellName) {
    return stateManager.cellDelete(ctxt, cellName);
  }

  @PortOf("cell_get#L503-L504")
  public Object cellGet(RequestContext ctxt, String cellName) {
    // As in nova: the answer is an object that the JSON of a reply cannot hold.
    return stateManager.cellGet(ctxt, cellName);
  }

  @PortOf("reboot_instance#L506-L508")
  public void rebootInstance(RequestContext ctxt, Instance instance, String rebootType) {
    msgRunner.rebootInstance(ctxt, instance, rebootType);
  }

  @PortOf("pause_instance#L510-L512")
  public void pauseInstance(RequestContext ctxt, Instance instance) {
    msgRunner.pauseInstance(ctxt, instance);
  }

  @PortOf("unpause_instance#L514-L516")
  public void unpauseInstance(RequestContext ctxt, Instance instance) {
    msgRunner.unpauseInstance(ctxt, instance);
  }

  @PortOf("suspend_instance#L518-L520")
  public void suspendInstance(RequestContext ctxt, Instance instance) {
    msgRunner.suspendInstance(ctxt, instance);
  }

  @PortOf("resume_instance#L522-L524")
  public void resumeInstance(RequestContext ctxt, Instance instance) {
    msgRunner.resumeInstance(ctxt, instance);
  }

  @PortOf("terminate_instance#L526-L531")
  public void terminateInstance(
      RequestContext ctxt, Instance instance, @Default("\"delete\"") String deleteType) {
    msgRunner.terminateInstance(ctxt, instance, deleteType);
  }

  @PortOf("soft_delete_instance#L533-L535")
  public void softDeleteInstance(RequestContext ctxt, Instance instance) {
    msgRunner.softDeleteInstance(ctxt, instance);
  }

  @PortOf("resize_instance#L537-L543")
  public void resizeInstance(
      RequestContext ctxt,
      Instance instance,
      Object flavor,
      Object extraInstanceUpdates,
      @Default("true") Boolean cleanShutdown) {
    msgRunner.resizeInstance(ctxt, instance, flavor, extraInstanceUpdates, cleanShutdown);
  }

  @PortOf("live_migrate_instance#L545-L551")
  public void liveMigrateInstance(
      RequestContext ctxt,
      Instance instance,
      Object blockMigration,
      Object diskOverCommit,
      String hostName) {
    msgRunner.liveMigrateInstance(ctxt, instance, blockMigration, diskOverCommit, hostName);
  }

  @PortOf("revert_resize#L553-L555")
  public void revertResize(RequestContext ctxt, Instance instance) {
    msgRunner.revertResize(ctxt, instance);
  }

  @PortOf("confirm_resize#L557-L559")
  public void confirmResize(RequestContext ctxt, Instance instance) {
    msgRunner.confirmResize(ctxt, instance);
  }

  @PortOf("reset_network#L561-L563")
  public void resetNetwork(RequestContext ctxt, Instance instance) {
    msgRunner.resetNetwork(ctxt, instance);
  }

  @PortOf("inject_network_info#L565-L567")
  public void injectNetworkInfo(RequestContext ctxt, Instance instance) {
    msgRunner.injectNetworkInfo(ctxt, instance);
  }

  @PortOf("snapshot_instance#L569-L571")
  public void snapshotInstance(RequestContext ctxt, Instance instance, Object imageId) {
    msgRunner.snapshotInstance(ctxt, instance, imageId);
  }

  @PortOf("backup_instance#L573-L576")
  public void backupInstance(
      RequestContext ctxt, Instance instance, Object imageId, Object backupType, Object rotation) {
    msgRunner.backupInstance(ctxt, instance, imageId, backupType, rotation);
  }

  @PortOf("rebuild_instance#L578-L582")
  public void rebuildInstance(
      RequestContext ctxt,
      Instance instance,
      Object imageHref,
      Object adminPassword,
      Object filesToInject,
      Object preserveEphemeral,
      @Named("kwargs") Map<String, Object> rebuildKwargs) {
    msgRunner.rebuildInstance(
        ctxt, instance, imageHref, adminPassword, filesToInject, preserveEphemeral, rebuildKwargs);
  }

  @PortOf("set_admin_password#L584-L585")
  public void setAdminPassword(RequestContext ctxt, Instance instance, String newPass) {
    msgRunner.setAdminPassword(ctxt, instance, newPass);
  }

  @PortOf("get_keypair_at_top#L587-L601")
  public Object getKeypairAtTop(RequestContext ctxt, String userId, String name) {
    Object responses = msgRunner.getKeypairAtTop(ctxt, userId, name);
    List<Response> answered = new ArrayList<>();
    for (Object each : iterable(responses)) {
      if (((Response) each).value != null) {
        answered.add((Response) each);
      }
    }
    List<Object> keypairs = answered.stream().map(resp -> resp.value).collect(Collectors.toList());

    if (keypairs.size() == 0) {
      return null;
    } else if (keypairs.size() > 1) {
      String cellNames =
          answered.stream().map(resp -> resp.cellName).collect(Collectors.joining(", "));
      LOG.warn(
          "The same keypair name '{}' exists in the following cells: {}. The keypair value from the"
              + " first cell is returned.",
          name,
          cellNames);
    }

    return keypairs.get(0);
  }
}
