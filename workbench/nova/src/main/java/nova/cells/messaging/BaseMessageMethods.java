package nova.cells.messaging;

import nova.cells.state.CellStateManager;
import nova.compute.ComputeAPI;
import nova.compute.ComputeModule;
import nova.compute.api.API;
import nova.compute.api.HostAPI;
import nova.consoleauth.ConsoleAuthAPI;
import nova.db.ApiModule;
import nova.db.Base;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Exact;

/** What a message can do in a cell; one class a type of message, looked up by the method's name. */
@Exact
@PortOf("nova/cells/messaging.py::_BaseMessageMethods")
abstract class BaseMessageMethods extends Base {
  final MessageRunner msgRunner;
  final CellStateManager stateManager;
  API computeApi;
  ComputeAPI computeRpcapi;
  ConsoleAuthAPI consoleauthRpcapi;
  HostAPI hostApi;

  @PortOf("__init__#L611-L618")
  BaseMessageMethods(MessageRunner msgRunner) {
    this.msgRunner = msgRunner;
    this.stateManager = msgRunner.stateManager;
    this.computeApi = ComputeModule.API();
    this.computeRpcapi = new ComputeAPI();
    this.consoleauthRpcapi = new ConsoleAuthAPI();
    this.hostApi = ComputeModule.HostAPI();
  }

  @PortOf("task_log_get_all#L620-L634")
  Object taskLogGetAll(
      BaseMessage message,
      String taskName,
      Object periodBeginning,
      Object periodEnding,
      String host,
      Object state) {
    Object taskLogs =
        ApiModule.taskLogGetAll(
            message.ctxt,
            taskName,
            MessagingModule.instant(periodBeginning),
            MessagingModule.instant(periodEnding),
            host,
            (String) state);
    return JsonUtils.toPrimitive(taskLogs);
  }
}
