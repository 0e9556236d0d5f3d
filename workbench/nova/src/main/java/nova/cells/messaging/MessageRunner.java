package nova.cells.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nova.RequestContext;
import nova.cells.CellsScheduler;
import nova.cells.state.CellState;
import nova.cells.state.CellStateManager;
import nova.exception.CellRoutingInconsistency;
import nova.objects.Instance;
import nova.objects.base.NovaObjectSerializer;
import org.slf4j.Logger;
import oslo.config.CONF;
import oslo.serialization.JsonUtils;
import oslo.utils.ImportutilsModule;
import port.PortOf;
import runtime.Attributes;
import runtime.Callable;
import runtime.EventQueue;
import runtime.KeyError;
import runtime.Kwargs;
import runtime.PythonError;
import runtime.TypeError;

/**
 * The way into this package: makes messages and processes them, keeps the queues of those who wait
 * for an answer, and runs what has arrived. To send something new to another cell, add a method
 * here and one of the same name to the class of its message type.
 */
@PortOf("nova/cells/messaging.py::MessageRunner")
public class MessageRunner {
  private static final Logger LOG = MessagingModule.LOG;

  public final CellStateManager stateManager;
  public final CellsScheduler scheduler;
  final Map<String, EventQueue<List<Object>>> responseQueues;
  final Map<String, BaseMessageMethods> methodsByType;
  public String ourName;
  final NovaObjectSerializer serializer;

  @PortOf("__init__#L1261-L1271")
  public MessageRunner(CellStateManager stateManager) {
    this.stateManager = stateManager;
    Class<?> cellsSchedulerCls =
        (Class<?>) ImportutilsModule.importClass(CONF.string("cells", "scheduler"));
    this.scheduler = (CellsScheduler) ImportutilsModule.create(cellsSchedulerCls, this);
    this.responseQueues = new LinkedHashMap<>();
    this.methodsByType = new LinkedHashMap<>();
    this.ourName = CONF.string("cells", "name");
    for (Map.Entry<String, Function<MessageRunner, BaseMessageMethods>> entry :
        MessagingModule.CELL_MESSAGE_TYPE_TO_METHODS_CLS.entrySet()) {
      methodsByType.put(entry.getKey(), entry.getValue().apply(this));
    }
    this.serializer = new NovaObjectSerializer();
  }

  /** Finds the method by the message's type and method name, and calls it. */
  @PortOf("_process_message_locally#L1273-L1282")
  Object processMessageLocally(BaseMessage message) {
    BaseMessageMethods methods = methodsByType.get(message.messageType());
    Callable fn = Attributes.method(methods, message.methodName);
    List<String> required = Attributes.required(methods, message.methodName);
    Kwargs.require(message.methodName, message.methodKwargs, required.subList(1, required.size()));
    return fn.call(List.of(message), message.methodKwargs);
  }

  @PortOf("_put_response#L1284-L1294")
  void putResponse(String responseUuid, List<Object> response) {
    EventQueue<List<Object>> respQueue = responseQueues.get(responseUuid);
    if (respQueue == null) {
      // Too late, after a restart, or for another service of this cell.
      // Differs from nova: it says so, as no message shall be lost without a word.
      LOG.debug("Nobody waits for response {}", responseUuid);
      return;
    }
    respQueue.put(response);
  }

  @PortOf("_setup_response_queue#L1296-L1304")
  EventQueue<List<Object>> setupResponseQueue(BaseMessage message) {
    EventQueue<List<Object>> respQueue = new EventQueue<>();
    responseQueues.put(message.uuid, respQueue);
    return respQueue;
  }

  @PortOf("_cleanup_response_queue#L1306-L1314")
  void cleanupResponseQueue(BaseMessage message) {
    responseQueues.remove(message.uuid);
  }

  @PortOf("_create_response_message#L1316-L1323")
  ResponseMessage createResponseMessage(
      RequestContext ctxt,
      String direction,
      String targetCell,
      String responseUuid,
      Map<String, Object> responseKwargs,
      Map<String, Object> kwargs) {
    return new ResponseMessage(
        this, ctxt, "parse_responses", responseKwargs, direction, targetCell, responseUuid, kwargs);
  }

  @PortOf("_get_migrations_for_cell#L1325-L1336")
  List<Response> getMigrationsForCell(
      RequestContext ctxt, String cellName, Map<String, Object> filters) {
    Map<String, Object> methodKwargs = Kwargs.of("filters", filters);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "get_migrations",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));

    Response response = (Response) message.process();
    if (response.failure && second(response.value) instanceof CellRoutingInconsistency) {
      return List.of();
    }

    return List.of(response);
  }

  /** Python's {@code value[1]}. */
  private static Object second(Object value) {
    if (value instanceof List<?> excInfo) {
      return excInfo.get(1);
    }
    // As in nova: only a failure of this cell is a triple; one of another cell cannot be indexed.
    String type =
        value instanceof PythonError error ? error.className() : value.getClass().getSimpleName();
    throw new TypeError("'" + type + "' object is not subscriptable");
  }

  /** The message that a text stands for; making it is what counts the hop. */
  @PortOf("message_from_json#L1338-L1355")
  @SuppressWarnings("unchecked")
  public Message messageFromJson(String jsonMessage) {
    if (!(JsonUtils.loads(jsonMessage) instanceof Map<?, ?> loaded)) {
      throw new TypeError("an inter-cell message is a JSON object, found " + jsonMessage);
    }
    Map<String, Object> messageDict = (Map<String, Object>) loaded;
    Map<String, Object> ctxt = (Map<String, Object>) Kwargs.item(messageDict, "ctxt");
    RequestContext context = RequestContext.fromDict(ctxt);
    messageDict.put("ctxt", context);
    Map<String, Object> methodKwargs =
        (Map<String, Object>) Kwargs.item(messageDict, "method_kwargs");
    methodKwargs.replaceAll((k, v) -> serializer.deserializeEntity(context, v));
    String messageType = (String) Kwargs.item(messageDict, "message_type");
    messageDict.remove("message_type");
    MessagingModule.MessageClass messageCls =
        MessagingModule.CELL_MESSAGE_TYPE_TO_MESSAGE_CLS.get(messageType);
    if (messageCls == null) {
      throw new KeyError(messageType);
    }
    return messageCls.create(this, messageDict);
  }

  @PortOf("ask_children_for_capabilities#L1357-L1366")
  public void askChildrenForCapabilities(RequestContext ctxt) {
    List<CellState> childCells = stateManager.getChildCells();
    for (CellState childCell : childCells) {
      TargetedMessage message =
          new TargetedMessage(
              this, ctxt, "announce_capabilities", Kwargs.of(), "down", childCell, Kwargs.of());
      message.process();
    }
  }

  @PortOf("ask_children_for_capacities#L1368-L1376")
  public void askChildrenForCapacities(RequestContext ctxt) {
    List<CellState> childCells = stateManager.getChildCells();
    for (CellState childCell : childCells) {
      TargetedMessage message =
          new TargetedMessage(
              this, ctxt, "announce_capacities", Kwargs.of(), "down", childCell, Kwargs.of());
      message.process();
    }
  }

  /** One merged value for all parents; sets become lists, as JSON has no sets. */
  @PortOf("tell_parents_our_capabilities#L1378-L1399")
  public void tellParentsOurCapabilities(RequestContext ctxt) {
    List<CellState> parentCells = stateManager.getParentCells();
    if (parentCells.isEmpty()) {
      return;
    }
    CellState myCellInfo = stateManager.getMyState();
    Map<String, Object> capabs = stateManager.getOurCapabilities(true);
    LOG.debug("Updating parents [{}] with our capabilities: {}", names(parentCells), capabs);
    capabs.replaceAll((key, values) -> new ArrayList<>((java.util.Collection<?>) values));
    Map<String, Object> methodKwargs =
        Kwargs.of("cell_name", myCellInfo.name, "capabilities", capabs);
    for (CellState cell : parentCells) {
      TargetedMessage message =
          new TargetedMessage(
              this,
              ctxt,
              "update_capabilities",
              methodKwargs,
              "up",
              cell,
              Kwargs.of("fanout", true));
      message.process();
    }
  }

  @PortOf("tell_parents_our_capacities#L1401-L1418")
  public void tellParentsOurCapacities(RequestContext ctxt) {
    List<CellState> parentCells = stateManager.getParentCells();
    if (parentCells.isEmpty()) {
      return;
    }
    CellState myCellInfo = stateManager.getMyState();
    Map<String, Object> capacities = stateManager.getOurCapacities(true);
    LOG.debug("Updating parents [{}] with our capacities: {}", names(parentCells), capacities);
    Map<String, Object> methodKwargs =
        Kwargs.of("cell_name", myCellInfo.name, "capacities", capacities);
    for (CellState cell : parentCells) {
      TargetedMessage message =
          new TargetedMessage(
              this, ctxt, "update_capacities", methodKwargs, "up", cell, Kwargs.of("fanout", true));
      message.process();
    }
  }

  private static String names(List<CellState> cells) {
    return cells.stream().map(cell -> cell.name).collect(Collectors.joining(","));
  }

  /** Sends a build to a cell: a state or a full path. */
  @PortOf("build_instances#L1420-L1427")
  public void buildInstances(
      RequestContext ctxt, Object targetCell, Map<String, Object> buildInstKwargs) {
    Map<String, Object> methodKwargs = Kwargs.of("build_inst_kwargs", buildInstKwargs);
    TargetedMessage message =
        new TargetedMessage(
            this, ctxt, "build_instances", methodKwargs, "down", targetCell, Kwargs.of());
    message.process();
  }

  @PortOf("run_compute_api_method#L1429-L1434")
  public Response runComputeApiMethod(
      RequestContext ctxt, String cellName, Map<String, Object> methodInfo, Object call) {
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "run_compute_api_method",
            Kwargs.of("method_info", methodInfo),
            "down",
            cellName,
            Kwargs.of("need_response", call));
    return (Response) message.process();
  }

  @PortOf("instance_update_at_top#L1436-L1441")
  public void instanceUpdateAtTop(RequestContext ctxt, Object instance) {
    Map<String, Object> methodKwargs = Kwargs.of("instance", instance);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "instance_update_at_top",
            methodKwargs,
            "up",
            Kwargs.of("run_locally", false));
    message.process();
  }

  @PortOf("instance_destroy_at_top#L1443-L1448")
  public void instanceDestroyAtTop(RequestContext ctxt, Object instance) {
    Map<String, Object> methodKwargs = Kwargs.of("instance", instance);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "instance_destroy_at_top",
            methodKwargs,
            "up",
            Kwargs.of("run_locally", false));
    message.process();
  }

  /** For an instance whose cell the API cell does not know. */
  @PortOf("instance_delete_everywhere#L1450-L1460")
  public void instanceDeleteEverywhere(RequestContext ctxt, Object instance, String deleteType) {
    Map<String, Object> methodKwargs = Kwargs.of("instance", instance, "delete_type", deleteType);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "instance_delete_everywhere",
            methodKwargs,
            "down",
            Kwargs.of("run_locally", false));
    message.process();
  }

  @PortOf("instance_fault_create_at_top#L1462-L1468")
  public void instanceFaultCreateAtTop(RequestContext ctxt, Object instanceFault) {
    Map<String, Object> methodKwargs = Kwargs.of("instance_fault", instanceFault);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "instance_fault_create_at_top",
            methodKwargs,
            "up",
            Kwargs.of("run_locally", false));
    message.process();
  }

  @PortOf("bw_usage_update_at_top#L1470-L1475")
  public void bwUsageUpdateAtTop(RequestContext ctxt, Object bwUpdateInfo) {
    Map<String, Object> methodKwargs = Kwargs.of("bw_update_info", bwUpdateInfo);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "bw_usage_update_at_top",
            methodKwargs,
            "up",
            Kwargs.of("run_locally", false));
    message.process();
  }

  @PortOf("sync_instances#L1477-L1487")
  public void syncInstances(
      RequestContext ctxt, Object projectId, Object updatedSince, Object deleted) {
    Map<String, Object> methodKwargs =
        Kwargs.of("project_id", projectId, "updated_since", updatedSince, "deleted", deleted);
    BroadcastMessage message =
        new BroadcastMessage(
            this, ctxt, "sync_instances", methodKwargs, "down", Kwargs.of("run_locally", false));
    message.process();
  }

  /** A list of responses, or, as in nova, a single one where sending failed. */
  @PortOf("service_get_all#L1489-L1494")
  public Object serviceGetAll(RequestContext ctxt, Map<String, Object> filters) {
    Map<String, Object> methodKwargs = Kwargs.of("filters", filters);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "service_get_all",
            methodKwargs,
            "down",
            Kwargs.of("run_locally", true, "need_response", true));
    return message.process();
  }

  @PortOf("service_get_by_compute_host#L1496-L1502")
  public Response serviceGetByComputeHost(RequestContext ctxt, String cellName, String hostName) {
    Map<String, Object> methodKwargs = Kwargs.of("host_name", hostName);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "service_get_by_compute_host",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    return (Response) message.process();
  }

  @PortOf("get_host_uptime#L1504-L1510")
  public Response getHostUptime(RequestContext ctxt, String cellName, String hostName) {
    Map<String, Object> methodKwargs = Kwargs.of("host_name", hostName);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "get_host_uptime",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    return (Response) message.process();
  }

  @PortOf("service_update#L1512-L1529")
  public Response serviceUpdate(
      RequestContext ctxt,
      String cellName,
      String hostName,
      String binary,
      Map<String, Object> paramsToUpdate) {
    Map<String, Object> methodKwargs =
        Kwargs.of("host_name", hostName, "binary", binary, "params_to_update", paramsToUpdate);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "service_update",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    return (Response) message.process();
  }

  @PortOf("service_delete#L1531-L1538")
  public void serviceDelete(RequestContext ctxt, String cellName, Object serviceId) {
    Map<String, Object> methodKwargs = Kwargs.of("service_id", serviceId);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "service_delete",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    message.process();
  }

  @PortOf("proxy_rpc_to_manager#L1540-L1550")
  public Response proxyRpcToManager(
      RequestContext ctxt,
      String cellName,
      String hostName,
      String topic,
      Map<String, Object> rpcMessage,
      Object call,
      Number timeout) {
    Map<String, Object> methodKwargs =
        Kwargs.of(
            "host_name", hostName, "topic", topic, "rpc_message", rpcMessage, "timeout", timeout);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "proxy_rpc_to_manager",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", call));
    return (Response) message.process();
  }

  /** From one cell, or from all where none is named; a list of responses in either case. */
  @PortOf("task_log_get_all#L1552-L1577")
  public Object taskLogGetAll(
      RequestContext ctxt,
      String cellName,
      String taskName,
      Object periodBeginning,
      Object periodEnding,
      String host,
      Object state) {
    Map<String, Object> methodKwargs =
        Kwargs.of(
            "task_name", taskName,
            "period_beginning", periodBeginning,
            "period_ending", periodEnding,
            "host", host,
            "state", state);
    if (cellName != null && !cellName.isEmpty()) {
      TargetedMessage message =
          new TargetedMessage(
              this,
              ctxt,
              "task_log_get_all",
              methodKwargs,
              "down",
              cellName,
              Kwargs.of("need_response", true));
      return List.of(message.process());
    }
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "task_log_get_all",
            methodKwargs,
            "down",
            Kwargs.of("run_locally", true, "need_response", true));
    return message.process();
  }

  @PortOf("compute_node_get_all#L1579-L1585")
  public Object computeNodeGetAll(RequestContext ctxt, String hypervisorMatch) {
    Map<String, Object> methodKwargs = Kwargs.of("hypervisor_match", hypervisorMatch);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "compute_node_get_all",
            methodKwargs,
            "down",
            Kwargs.of("run_locally", true, "need_response", true));
    return message.process();
  }

  @PortOf("compute_node_stats#L1587-L1593")
  public Object computeNodeStats(RequestContext ctxt) {
    Map<String, Object> methodKwargs = Kwargs.of();
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "compute_node_stats",
            methodKwargs,
            "down",
            Kwargs.of("run_locally", true, "need_response", true));
    return message.process();
  }

  @PortOf("compute_node_get#L1595-L1601")
  public Response computeNodeGet(RequestContext ctxt, String cellName, Object computeId) {
    Map<String, Object> methodKwargs = Kwargs.of("compute_id", computeId);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "compute_node_get",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    return (Response) message.process();
  }

  @PortOf("actions_get#L1603-L1608")
  public Response actionsGet(RequestContext ctxt, String cellName, String instanceUuid) {
    Map<String, Object> methodKwargs = Kwargs.of("instance_uuid", instanceUuid);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "actions_get",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    return (Response) message.process();
  }

  @PortOf("action_get_by_request_id#L1610-L1617")
  public Response actionGetByRequestId(
      RequestContext ctxt, String cellName, String instanceUuid, String requestId) {
    Map<String, Object> methodKwargs =
        Kwargs.of("instance_uuid", instanceUuid, "request_id", requestId);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "action_get_by_request_id",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    return (Response) message.process();
  }

  @PortOf("action_events_get#L1619-L1624")
  public Response actionEventsGet(RequestContext ctxt, String cellName, Object actionId) {
    Map<String, Object> methodKwargs = Kwargs.of("action_id", actionId);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "action_events_get",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    return (Response) message.process();
  }

  @PortOf("consoleauth_delete_tokens#L1626-L1631")
  public void consoleauthDeleteTokens(RequestContext ctxt, String instanceUuid) {
    Map<String, Object> methodKwargs = Kwargs.of("instance_uuid", instanceUuid);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "consoleauth_delete_tokens",
            methodKwargs,
            "up",
            Kwargs.of("run_locally", false));
    message.process();
  }

  @PortOf("validate_console_port#L1633-L1642")
  public Response validateConsolePort(
      RequestContext ctxt,
      String cellName,
      String instanceUuid,
      Object consolePort,
      String consoleType) {
    Map<String, Object> methodKwargs =
        Kwargs.of(
            "instance_uuid",
            instanceUuid,
            "console_port",
            consolePort,
            "console_type",
            consoleType);
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            "validate_console_port",
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", true));
    return (Response) message.process();
  }

  @PortOf("bdm_update_or_create_at_top#L1644-L1650")
  public void bdmUpdateOrCreateAtTop(RequestContext ctxt, Object bdm, Boolean create) {
    Map<String, Object> methodKwargs = Kwargs.of("bdm", bdm, "create", create);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "bdm_update_or_create_at_top",
            methodKwargs,
            "up",
            Kwargs.of("run_locally", false));
    message.process();
  }

  @PortOf("bdm_destroy_at_top#L1652-L1661")
  public void bdmDestroyAtTop(
      RequestContext ctxt, String instanceUuid, String deviceName, String volumeId) {
    Map<String, Object> methodKwargs =
        Kwargs.of("instance_uuid", instanceUuid, "device_name", deviceName, "volume_id", volumeId);
    BroadcastMessage message =
        new BroadcastMessage(
            this, ctxt, "bdm_destroy_at_top", methodKwargs, "up", Kwargs.of("run_locally", false));
    message.process();
  }

  /** From one cell, or from all below where none is named. */
  @PortOf("get_migrations#L1663-L1675")
  public Object getMigrations(
      RequestContext ctxt, String cellName, boolean runLocally, Map<String, Object> filters) {
    Map<String, Object> methodKwargs = Kwargs.of("filters", filters);
    if (cellName != null && !cellName.isEmpty()) {
      return getMigrationsForCell(ctxt, cellName, filters);
    }

    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "get_migrations",
            methodKwargs,
            "down",
            Kwargs.of("run_locally", runLocally, "need_response", true));
    return message.process();
  }

  /** Sends a method with its instance to the cell that has it. */
  @PortOf("_instance_action#L1677-L1691")
  Response instanceAction(
      RequestContext ctxt,
      Instance instance,
      String method,
      Map<String, Object> extraKwargs,
      boolean needResponse) {
    String cellName = (String) instance.get("cell_name");
    if (cellName == null || cellName.isEmpty()) {
      LOG.warn("[instance: {}] No cell_name for {}() from API", instance.get("uuid"), method);
      return null;
    }
    Map<String, Object> methodKwargs = Kwargs.of("instance", instance);
    if (extraKwargs != null && !extraKwargs.isEmpty()) {
      methodKwargs.putAll(extraKwargs);
    }
    TargetedMessage message =
        new TargetedMessage(
            this,
            ctxt,
            method,
            methodKwargs,
            "down",
            cellName,
            Kwargs.of("need_response", needResponse));
    return (Response) message.process();
  }

  @PortOf("instance_update_from_api#L1693-L1709")
  public void instanceUpdateFromApi(
      RequestContext ctxt,
      Instance instance,
      Object expectedVmState,
      Object expectedTaskState,
      Boolean adminStateReset) {
    String cellName = (String) instance.get("cell_name");
    if (cellName == null || cellName.isEmpty()) {
      LOG.warn("[instance: {}] No cell_name for instance update from API", instance.get("uuid"));
      return;
    }
    Map<String, Object> methodKwargs =
        Kwargs.of(
            "instance", instance,
            "expected_vm_state", expectedVmState,
            "expected_task_state", expectedTaskState,
            "admin_state_reset", adminStateReset);
    TargetedMessage message =
        new TargetedMessage(
            this, ctxt, "instance_update_from_api", methodKwargs, "down", cellName, Kwargs.of());
    message.process();
  }

  @PortOf("start_instance#L1711-L1713")
  public void startInstance(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "start_instance", null, false);
  }

  /** Answers with a response where {@code doCast} is false, else with null. */
  @PortOf("stop_instance#L1715-L1724")
  public Response stopInstance(
      RequestContext ctxt, Instance instance, boolean doCast, Boolean cleanShutdown) {
    Map<String, Object> extraKwargs = Kwargs.of("clean_shutdown", cleanShutdown);
    if (doCast) {
      instanceAction(ctxt, instance, "stop_instance", extraKwargs, false);
      return null;
    } else {
      return instanceAction(ctxt, instance, "stop_instance", extraKwargs, true);
    }
  }

  @PortOf("reboot_instance#L1726-L1730")
  public void rebootInstance(RequestContext ctxt, Instance instance, String rebootType) {
    Map<String, Object> extraKwargs = Kwargs.of("reboot_type", rebootType);
    instanceAction(ctxt, instance, "reboot_instance", extraKwargs, false);
  }

  @PortOf("suspend_instance#L1732-L1734")
  public void suspendInstance(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "suspend_instance", null, false);
  }

  @PortOf("resume_instance#L1736-L1738")
  public void resumeInstance(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "resume_instance", null, false);
  }

  @PortOf("terminate_instance#L1740-L1743")
  public void terminateInstance(RequestContext ctxt, Instance instance, String deleteType) {
    Map<String, Object> extraKwargs = Kwargs.of("delete_type", deleteType);
    instanceAction(ctxt, instance, "terminate_instance", extraKwargs, false);
  }

  @PortOf("soft_delete_instance#L1745-L1746")
  public void softDeleteInstance(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "soft_delete_instance", null, false);
  }

  @PortOf("pause_instance#L1748-L1750")
  public void pauseInstance(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "pause_instance", null, false);
  }

  @PortOf("unpause_instance#L1752-L1754")
  public void unpauseInstance(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "unpause_instance", null, false);
  }

  @PortOf("resize_instance#L1756-L1764")
  public void resizeInstance(
      RequestContext ctxt,
      Instance instance,
      Object flavor,
      Object extraInstanceUpdates,
      Boolean cleanShutdown) {
    Map<String, Object> extraKwargs =
        Kwargs.of(
            "flavor",
            flavor,
            "extra_instance_updates",
            extraInstanceUpdates,
            "clean_shutdown",
            cleanShutdown);
    instanceAction(ctxt, instance, "resize_instance", extraKwargs, false);
  }

  @PortOf("live_migrate_instance#L1766-L1773")
  public void liveMigrateInstance(
      RequestContext ctxt,
      Instance instance,
      Object blockMigration,
      Object diskOverCommit,
      String hostName) {
    Map<String, Object> extraKwargs =
        Kwargs.of(
            "block_migration",
            blockMigration,
            "disk_over_commit",
            diskOverCommit,
            "host_name",
            hostName);
    instanceAction(ctxt, instance, "live_migrate_instance", extraKwargs, false);
  }

  @PortOf("revert_resize#L1775-L1777")
  public void revertResize(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "revert_resize", null, false);
  }

  @PortOf("confirm_resize#L1779-L1781")
  public void confirmResize(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "confirm_resize", null, false);
  }

  @PortOf("reset_network#L1783-L1785")
  public void resetNetwork(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "reset_network", null, false);
  }

  @PortOf("inject_network_info#L1787-L1789")
  public void injectNetworkInfo(RequestContext ctxt, Instance instance) {
    instanceAction(ctxt, instance, "inject_network_info", null, false);
  }

  @PortOf("snapshot_instance#L1791-L1795")
  public void snapshotInstance(RequestContext ctxt, Instance instance, Object imageId) {
    Map<String, Object> extraKwargs = Kwargs.of("image_id", imageId);
    instanceAction(ctxt, instance, "snapshot_instance", extraKwargs, false);
  }

  @PortOf("backup_instance#L1797-L1803")
  public void backupInstance(
      RequestContext ctxt, Instance instance, Object imageId, Object backupType, Object rotation) {
    Map<String, Object> extraKwargs =
        Kwargs.of("image_id", imageId, "backup_type", backupType, "rotation", rotation);
    instanceAction(ctxt, instance, "backup_instance", extraKwargs, false);
  }

  @PortOf("rebuild_instance#L1805-L1813")
  public void rebuildInstance(
      RequestContext ctxt,
      Instance instance,
      Object imageHref,
      Object adminPassword,
      Object filesToInject,
      Object preserveEphemeral,
      Map<String, Object> kwargs) {
    Map<String, Object> extraKwargs =
        Kwargs.of(
            "image_href",
            imageHref,
            "admin_password",
            adminPassword,
            "files_to_inject",
            filesToInject,
            "preserve_ephemeral",
            preserveEphemeral,
            "kwargs",
            kwargs);
    instanceAction(ctxt, instance, "rebuild_instance", extraKwargs, false);
  }

  @PortOf("set_admin_password#L1815-L1817")
  public void setAdminPassword(RequestContext ctxt, Instance instance, String newPass) {
    Map<String, Object> extraKwargs = Kwargs.of("new_pass", newPass);
    instanceAction(ctxt, instance, "set_admin_password", extraKwargs, false);
  }

  @PortOf("get_keypair_at_top#L1819-L1826")
  public Object getKeypairAtTop(RequestContext ctxt, String userId, String name) {
    Map<String, Object> methodKwargs = Kwargs.of("user_id", userId, "name", name);
    BroadcastMessage message =
        new BroadcastMessage(
            this,
            ctxt,
            "get_keypair_at_top",
            methodKwargs,
            "up",
            Kwargs.of("need_response", true, "run_locally", false));
    return message.process();
  }

  @PortOf("get_message_types#L1828-L1830")
  public static Iterable<String> getMessageTypes() {
    return MessagingModule.CELL_MESSAGE_TYPE_TO_MESSAGE_CLS.keySet();
  }
}
