package nova.cells.rpc_driver;

import nova.RequestContext;
import nova.cells.messaging.Message;
import nova.cells.messaging.MessageRunner;
import oslo.messaging.Target;
import port.PortOf;
import runtime.Exact;

/**
 * Takes what neighbour cells send; whether to run it here, pass it on or both, the message knows.
 */
@Exact
@PortOf("nova/cells/rpc_driver.py::InterCellRPCDispatcher")
public class InterCellRPCDispatcher {
  public static final Target target = Target.of("version", "1.0");

  private final MessageRunner msgRunner;

  @PortOf("__init__#L170-L172")
  public InterCellRPCDispatcher(MessageRunner msgRunner) {
    this.msgRunner = msgRunner;
  }

  @PortOf("process_message#L174-L180")
  public void processMessage(RequestContext ctxt, String message) {
    Message received = msgRunner.messageFromJson(message);
    received.process();
  }
}
