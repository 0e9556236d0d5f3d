package nova.cells.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.state.CellState;
import nova.exception.CellMaxHopCountReached;
import nova.exception.CellRoutingInconsistency;
import port.PortOf;
import runtime.Kwargs;
import runtime.Text;

/** A message for one cell, given as a neighbour's state or as a full path. */
@PortOf("nova/cells/messaging.py::_TargetedMessage")
class TargetedMessage extends BaseMessage {
  final String targetCell;

  @PortOf("__init__#L336-L354")
  TargetedMessage(
      MessageRunner msgRunner,
      RequestContext ctxt,
      String methodName,
      Map<String, Object> methodKwargs,
      String direction,
      Object targetCell,
      Map<String, Object> kwargs) {
    super(msgRunner, ctxt, methodName, methodKwargs, direction, kwargs);
    if (targetCell instanceof CellState cellState) {
      // As in nova: a path made here starts with our own cell, whatever the request came through.
      if (cellState.isMe) {
        targetCell = ourPathPart;
      } else {
        targetCell = ourPathPart + MessagingModule.PATH_CELL_SEP + cellState.name;
      }
    }
    // So it is when a host was named without its cell.
    if (targetCell == null) {
      String reason = "No cell given in routing path.";
      throw new CellRoutingInconsistency(Kwargs.of("reason", reason));
    }
    this.targetCell = (String) targetCell;
    this.baseAttrsToJson.add("target_cell");
  }

  @SuppressWarnings("unchecked")
  static TargetedMessage fromKwargs(MessageRunner msgRunner, Map<String, Object> kwargs) {
    Kwargs.require(
        "__init__",
        kwargs,
        List.of("ctxt", "method_name", "method_kwargs", "direction", "target_cell"));
    return new TargetedMessage(
        msgRunner,
        (RequestContext) kwargs.remove("ctxt"),
        (String) kwargs.remove("method_name"),
        (Map<String, Object>) kwargs.remove("method_kwargs"),
        (String) kwargs.remove("direction"),
        kwargs.remove("target_cell"),
        kwargs);
  }

  @Override
  public String messageType() {
    return "targeted";
  }

  /** The neighbour to send it to, or our own state where we are the target. */
  @PortOf("_get_next_hop#L356-L393")
  CellState getNextHop() {
    if (this.targetCell.equals(this.routingPath)) {
      return stateManager.myCellState;
    }
    String targetCell = this.targetCell;
    String routingPath = this.routingPath;
    int currentHops = MessagingModule.hops(routingPath);
    int nextHopNum = currentHops + 1;
    int destHops = MessagingModule.hops(targetCell);
    if (destHops < currentHops) {
      Map<String, Object> reasonArgs =
          Kwargs.of("target_cell", targetCell, "routing_path", routingPath);
      String reason =
          Text.format(
              "destination is %(target_cell)s but routing_path is %(routing_path)s", reasonArgs);
      throw new CellRoutingInconsistency(Kwargs.of("reason", reason));
    }
    List<String> destNameParts = Arrays.asList(targetCell.split(MessagingModule.PATH_CELL_SEP, -1));
    if (!String.join(MessagingModule.PATH_CELL_SEP, destNameParts.subList(0, nextHopNum))
        .equals(routingPath)) {
      Map<String, Object> reasonArgs =
          Kwargs.of("target_cell", targetCell, "routing_path", routingPath);
      String reason =
          Text.format(
              "destination is %(target_cell)s but routing_path is %(routing_path)s", reasonArgs);
      throw new CellRoutingInconsistency(Kwargs.of("reason", reason));
    }
    String nextHopName = destNameParts.get(nextHopNum);
    CellState nextHop;
    if ("up".equals(direction)) {
      nextHop = stateManager.getParentCell(nextHopName);
    } else {
      nextHop = stateManager.getChildCell(nextHopName);
    }
    if (nextHop == null) {
      String cellType = "up".equals(direction) ? "parent" : "child";
      Map<String, Object> reasonArgs = Kwargs.of("cell_type", cellType, "target_cell", targetCell);
      String reason =
          Text.format("Unknown %(cell_type)s when routing to %(target_cell)s", reasonArgs);
      throw new CellRoutingInconsistency(Kwargs.of("reason", reason));
    }
    return nextHop;
  }

  /**
   * Runs the message in the target cell and passes it on elsewhere. Only the source waits, and
   * whatever fails on the way comes back as a response, where one was asked for.
   */
  @PortOf("process#L395-L448")
  @Override
  public Object process() {
    CellState nextHop;
    try {
      nextHop = getNextHop();
    } catch (RuntimeException e) {
      List<Object> excInfo = MessagingModule.excInfo(e);
      LOG.error("Error locating next hop for message", e);
      return sendResponseFromException(excInfo);
    }

    if (nextHop.isMe) {
      Response response = processLocally();
      return sendResponse(response, false);
    }

    boolean waitForResponse;
    if (needResponse && sourceIsUs()) {
      setupResponseQueue();
      waitForResponse = true;
    } else {
      waitForResponse = false;
    }

    try {
      if (hopCount >= maxHopCount) {
        throw new CellMaxHopCountReached(Kwargs.of("hop_count", hopCount));
      }
      nextHop.sendMessage(this);
    } catch (RuntimeException e) {
      List<Object> excInfo = MessagingModule.excInfo(e);
      LOG.error("Failed to send message to cell: {}", nextHop, e);
      cleanupResponseQueue();
      return sendResponseFromException(excInfo);
    }

    if (waitForResponse) {
      // As in nova: a time-out of this wait is the only failure that is not made a response.
      Object remoteResponse = waitForJsonResponses(1).get(0);
      return Response.fromJson(ctxt, (String) remoteResponse);
    }
    return null;
  }
}
