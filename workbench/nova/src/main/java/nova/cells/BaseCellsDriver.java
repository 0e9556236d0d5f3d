package nova.cells;

import nova.cells.messaging.Message;
import nova.cells.messaging.MessageRunner;
import nova.cells.state.CellState;
import port.PortOf;
import runtime.NotImplementedError;

/** How cells talk to each other: one driver a neighbour, and one more that listens. */
@PortOf("nova/cells/driver.py::BaseCellsDriver")
public class BaseCellsDriver {
  @PortOf("start_servers#L31-L33")
  public void startServers(MessageRunner msgRunner) {
    throw new NotImplementedError(null);
  }

  @PortOf("stop_servers#L35-L37")
  public void stopServers() {
    throw new NotImplementedError(null);
  }

  @PortOf("send_message_to_cell#L39-L41")
  public void sendMessageToCell(CellState cellState, Message message) {
    throw new NotImplementedError(null);
  }
}
