package nova.cells.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.cells.BaseCellsDriver;
import nova.cells.messaging.Message;
import nova.cells.rpc_driver.CellsRPCDriver;
import nova.rpc.RpcModule;
import oslo.messaging.TransportHost;
import oslo.messaging.TransportURL;
import port.PortOf;
import runtime.Clock;
import runtime.Kwargs;

/** What is known of one cell: ours or a neighbour. */
@PortOf("nova/cells/state.py::CellState")
public class CellState {
  public final String name;
  public final boolean isMe;
  public Instant lastSeen;
  public Map<String, Object> capabilities;
  public Map<String, Object> capacities;
  public Map<String, Object> dbInfo;
  public BaseCellsDriver driver;

  @PortOf("__init__#L65-L75")
  public CellState(String cellName, boolean isMe) {
    this.name = cellName;
    this.isMe = isMe;
    this.lastSeen = StateModule.DATETIME_MIN;
    this.capabilities = new LinkedHashMap<>();
    this.capacities = new LinkedHashMap<>();
    this.dbInfo = new LinkedHashMap<>();
    // As in nova: the table has no column for the driver, so it is always this one.
    this.driver = new CellsRPCDriver();
  }

  @PortOf("update_db_info#L77-L80")
  public void updateDbInfo(Map<String, Object> cellDbInfo) {
    Map<String, Object> info = new LinkedHashMap<>(cellDbInfo);
    info.remove("name");
    this.dbInfo = info;
  }

  @PortOf("update_capabilities#L82-L85")
  public void updateCapabilities(Map<String, Object> cellMetadata) {
    this.lastSeen = Clock.utcnow();
    this.capabilities = cellMetadata;
  }

  @PortOf("update_capacities#L87-L90")
  public void updateCapacities(Map<String, Object> capacities) {
    this.lastSeen = Clock.utcnow();
    this.capacities = capacities;
  }

  /** The part that the OS API may show; no password. */
  @PortOf("get_cell_info#L92-L109")
  public Map<String, Object> getCellInfo() {
    List<String> dbFieldsToReturn = List.of("is_parent", "weight_scale", "weight_offset");
    // As in nova: capabilities are sets, of which the JSON of a reply makes lists.
    // Differs from nova: in the order in which they were told; sets of the original have none.
    Map<String, Object> cellInfo = Kwargs.of("name", name, "capabilities", capabilities);
    if (!dbInfo.isEmpty()) {
      for (String field : dbFieldsToReturn) {
        cellInfo.put(field, Kwargs.item(dbInfo, field));
      }

      TransportURL url = RpcModule.getTransportUrl((String) Kwargs.item(dbInfo, "transport_url"));
      if (!url.hosts().isEmpty()) {
        TransportHost host = url.hosts().get(0);
        cellInfo.put("username", host.username());
        cellInfo.put("rpc_host", host.hostname());
        cellInfo.put("rpc_port", host.port());
      }
    }
    return cellInfo;
  }

  @PortOf("send_message#L111-L115")
  public void sendMessage(Message message) {
    driver.sendMessageToCell(this, message);
  }

  @PortOf("__repr__#L117-L119")
  @Override
  public String toString() {
    String me = isMe ? "me" : "not_me";
    return "Cell '" + name + "' (" + me + ")";
  }
}
