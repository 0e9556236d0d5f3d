package nova.cells.messaging;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.state.CellState;
import port.PortOf;
import runtime.Kwargs;
import runtime.Truth;
import runtime.TypeError;

/** A message for every cell above or below. */
@PortOf("nova/cells/messaging.py::_BroadcastMessage")
class BroadcastMessage extends BaseMessage {
  final boolean runLocally;

  @PortOf("__init__#L457-L464")
  BroadcastMessage(
      MessageRunner msgRunner,
      RequestContext ctxt,
      String methodName,
      Map<String, Object> methodKwargs,
      String direction,
      Map<String, Object> kwargs) {
    super(msgRunner, ctxt, methodName, methodKwargs, direction, kwargs);
    // Not part of the text: whoever receives a broadcast runs it.
    this.runLocally = Truth.of(Kwargs.get(kwargs, "run_locally", true));
    this.isBroadcast = true;
  }

  @SuppressWarnings("unchecked")
  static BroadcastMessage fromKwargs(MessageRunner msgRunner, Map<String, Object> kwargs) {
    Kwargs.require(
        "__init__", kwargs, List.of("ctxt", "method_name", "method_kwargs", "direction"));
    return new BroadcastMessage(
        msgRunner,
        (RequestContext) kwargs.remove("ctxt"),
        (String) kwargs.remove("method_name"),
        (Map<String, Object>) kwargs.remove("method_kwargs"),
        (String) kwargs.remove("direction"),
        kwargs);
  }

  @Override
  public String messageType() {
    return "broadcast";
  }

  /** Our neighbours in the message's direction, never ourselves. */
  @PortOf("_get_next_hops#L466-L475")
  List<CellState> getNextHops() {
    // As in nova: at the limit a broadcast goes no further, and nobody is told.
    if (hopCount >= maxHopCount) {
      // Differs from nova: the log tells, as no message shall be lost without a word.
      LOG.debug("Broadcast {} has reached its maximum hop count: {}", uuid, hopCount);
      return List.of();
    }
    if ("down".equals(direction)) {
      return stateManager.getChildCells();
    } else {
      return stateManager.getParentCells();
    }
  }

  @PortOf("_send_to_cells#L477-L480")
  void sendToCells(List<CellState> targetCells) {
    for (CellState cell : targetCells) {
      cell.sendMessage(this);
    }
  }

  /** To the neighbour it came from, who adds its own; every nova-cells service there gets them. */
  @PortOf("_send_json_responses#L482-L489")
  List<Response> sendJsonResponses(List<Object> jsonResponses) {
    return super.sendJsonResponses(jsonResponses, true, true);
  }

  @Override
  List<Response> sendJsonResponses(
      List<Object> jsonResponses, boolean neighborOnly, boolean fanout) {
    // As in nova: the base class passes an argument that the method above does not take, so a
    // broadcast that fails on its way is not answered.
    throw new TypeError(
        "_send_json_responses() got an unexpected keyword argument 'neighbor_only'");
  }

  /**
   * Runs the message here, unless its maker said no, and sends it on. Where responses are needed
   * every cell on the way waits for those of its neighbours and puts its own last.
   */
  @PortOf("process#L491-L560")
  @Override
  public Object process() {
    List<CellState> nextHops;
    try {
      nextHops = getNextHops();
    } catch (RuntimeException e) {
      List<Object> excInfo = MessagingModule.excInfo(e);
      LOG.error("Error locating next hops for message", e);
      return sendResponseFromException(excInfo);
    }

    if (!needResponse) {
      if (runLocally) {
        processLocally();
      }
      // As in nova: when this fails, the failure leaves process().
      sendToCells(nextHops);
      return null;
    }

    try {
      setupResponseQueue();
      sendToCells(nextHops);
    } catch (RuntimeException e) {
      // As in nova: one failure stands for all cells, and at the source it is no list.
      List<Object> excInfo = MessagingModule.excInfo(e);
      LOG.error("Error sending message to next hops.", e);
      cleanupResponseQueue();
      return sendResponseFromException(excInfo);
    }

    Response localResponse;
    if (runLocally) {
      localResponse = processLocally();
    } else {
      localResponse = null;
    }

    List<Object> remoteResponses;
    try {
      remoteResponses = waitForJsonResponses(nextHops.size());
    } catch (RuntimeException e) {
      List<Object> excInfo = MessagingModule.excInfo(e);
      LOG.error("Error waiting for responses from neighbor cells", e);
      return sendResponseFromException(excInfo);
    }

    if (localResponse != null) {
      remoteResponses.add(localResponse.toJson());
    }
    return sendJsonResponses(remoteResponses);
  }
}
