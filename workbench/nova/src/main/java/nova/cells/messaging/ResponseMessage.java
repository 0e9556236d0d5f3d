package nova.cells.messaging;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.state.CellState;
import port.PortOf;
import runtime.Kwargs;

/** Carries responses back to the cell that waits for them. */
@PortOf("nova/cells/messaging.py::_ResponseMessage")
class ResponseMessage extends TargetedMessage {
  final String responseUuid;

  @PortOf("__init__#L575-L580")
  ResponseMessage(
      MessageRunner msgRunner,
      RequestContext ctxt,
      String methodName,
      Map<String, Object> methodKwargs,
      String direction,
      Object targetCell,
      String responseUuid,
      Map<String, Object> kwargs) {
    super(msgRunner, ctxt, methodName, methodKwargs, direction, targetCell, kwargs);
    this.responseUuid = responseUuid;
    this.baseAttrsToJson.add("response_uuid");
  }

  @SuppressWarnings("unchecked")
  static ResponseMessage fromKwargs(MessageRunner msgRunner, Map<String, Object> kwargs) {
    Kwargs.require(
        "__init__",
        kwargs,
        List.of(
            "ctxt", "method_name", "method_kwargs", "direction", "target_cell", "response_uuid"));
    return new ResponseMessage(
        msgRunner,
        (RequestContext) kwargs.remove("ctxt"),
        (String) kwargs.remove("method_name"),
        (Map<String, Object>) kwargs.remove("method_kwargs"),
        (String) kwargs.remove("direction"),
        kwargs.remove("target_cell"),
        (String) kwargs.remove("response_uuid"),
        kwargs);
  }

  @Override
  public String messageType() {
    return "response";
  }

  /** Hands the responses over where they belong, else passes them on. */
  @PortOf("process#L582-L600")
  @Override
  public Object process() {
    // As in nova: no limit of hops is looked at here, and a routing error is not caught.
    CellState nextHop = getNextHop();
    if (nextHop.isMe) {
      processLocally();
      return null;
    }
    if (!fanout) {
      // Only one of the services in the source cell waits, and which one is not known here.
      int targetHops = MessagingModule.hops(targetCell);
      int currentHops = MessagingModule.hops(routingPath);
      if (currentHops + 1 == targetHops) {
        this.fanout = true;
      }
    }
    nextHop.sendMessage(this);
    return null;
  }
}
