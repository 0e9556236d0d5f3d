package nova.cells.rpc_driver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.cells.messaging.Message;
import nova.cells.state.CellState;
import nova.rpc.RequestContextSerializer;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.messaging.MessagingModule;
import oslo.messaging.RPCClient;
import oslo.messaging.Target;
import oslo.messaging.Transport;
import port.PortOf;
import runtime.Kwargs;

/** Casts messages into another cell's queue. */
@PortOf("nova/cells/rpc_driver.py::InterCellRPCAPI")
public class InterCellRPCAPI {
  static final Map<String, String> VERSION_ALIASES = Map.of("grizzly", "1.0");

  private final String versionCap;
  final Map<String, Transport> transports;

  @PortOf("__init__#L112-L117")
  public InterCellRPCAPI() {
    String cap = CONF.string("upgrade_levels", "intercell");
    this.versionCap = cap == null ? null : VERSION_ALIASES.getOrDefault(cap, cap);
    this.transports = new LinkedHashMap<>();
  }

  @PortOf("_get_client#L119-L127")
  RPCClient getClient(CellState nextHop, String topic) {
    Transport transport = getTransport(nextHop);
    Target target = Target.of("topic", topic, "version", "1.0");
    RequestContextSerializer serializer = new RequestContextSerializer(null);
    return new RPCClient(transport, target, versionCap, serializer);
  }

  /** Keeps transports: each holds connections to a broker. */
  @PortOf("_get_transport#L129-L142")
  Transport getTransport(CellState nextHop) {
    String transportUrl = (String) Kwargs.item(nextHop.dbInfo, "transport_url");
    Transport transport;
    if (!transports.containsKey(transportUrl)) {
      // As in nova: the aliases stand where the allowed remote modules belong.
      transport =
          MessagingModule.getTransport(
              CONF.current(),
              transportUrl,
              List.copyOf(RpcModule.TRANSPORT_ALIASES.keySet()),
              null);
      transports.put(transportUrl, transport);
    } else {
      transport = transports.get(transportUrl);
    }

    return transport;
  }

  @PortOf("send_message_to_cell#L144-L156")
  public void sendMessageToCell(CellState cellState, Message message) {
    String topicBase = CONF.string("cells", "rpc_driver_queue_base");
    String topic = topicBase + "." + message.messageType();
    RPCClient cctxt = getClient(cellState, topic);
    if (message.fanout()) {
      cctxt = cctxt.prepare(Kwargs.of("fanout", message.fanout()));
    }
    cctxt.cast(message.ctxt(), "process_message", Kwargs.of("message", message.toJson()));
  }
}
