package nova.cells.rpc_driver;

import java.util.ArrayList;
import java.util.List;
import nova.cells.BaseCellsDriver;
import nova.cells.messaging.Message;
import nova.cells.messaging.MessageRunner;
import nova.cells.state.CellState;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.RPCServer;
import oslo.messaging.Target;
import port.PortOf;
import runtime.Kwargs;

/**
 * Listens for, and sends, messages between cells. Every cell state owns one, and the manager one.
 */
@PortOf("nova/cells/rpc_driver.py::CellsRPCDriver")
public class CellsRPCDriver extends BaseCellsDriver {
  public static final List<Opt> CELL_RPC_DRIVER_OPTS =
      List.of(Opt.str("cells", "rpc_driver_queue_base", "cells.intercell"));

  public static final Opt RPCAPI_CAP_OPT = Opt.str("upgrade_levels", "intercell", null);

  final List<RPCServer> rpcServers;
  final InterCellRPCAPI intercellRpcapi;

  @PortOf("__init__#L54-L57")
  public CellsRPCDriver() {
    this.rpcServers = new ArrayList<>();
    this.intercellRpcapi = new InterCellRPCAPI();
  }

  /** One server a message type: handlers that wait for answers must not keep answers out. */
  @PortOf("start_servers#L59-L79")
  @Override
  public void startServers(MessageRunner msgRunner) {
    String topicBase = CONF.string("cells", "rpc_driver_queue_base");
    InterCellRPCDispatcher proxyManager = new InterCellRPCDispatcher(msgRunner);
    for (String msgType : MessageRunner.getMessageTypes()) {
      Target target =
          new Target(
              Kwargs.of(
                  "topic", topicBase + "." + msgType, "server", CONF.string("DEFAULT", "host")));
      // No object serializer: messages carry their objects as text already.
      RPCServer server = RpcModule.getServer(target, List.of(proxyManager), null);
      server.start();
      rpcServers.add(server);
    }
  }

  @PortOf("stop_servers#L81-L88")
  @Override
  public void stopServers() {
    for (RPCServer server : rpcServers) {
      server.stop();
    }
  }

  @PortOf("send_message_to_cell#L90-L92")
  @Override
  public void sendMessageToCell(CellState cellState, Message message) {
    intercellRpcapi.sendMessageToCell(cellState, message);
  }
}
