package nova.compute.cells_api;

import java.util.LinkedHashMap;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.rpc.RpcModule;
import oslo.messaging.Caller;
import oslo.messaging.RPCClient;
import oslo.messaging.RPCVersionCapError;
import oslo.messaging.Target;
import port.PortOf;
import runtime.Kwargs;
import runtime.Text;
import runtime.Truth;
import runtime.ValueError;

/** A client whose messages go to nova-cells, which passes them on to a service in another cell. */
@PortOf("nova/compute/cells_api.py::RPCClientCellsProxy")
public final class RPCClientCellsProxy implements Caller {
  private final Target target;
  private final String versionCap;
  private String server;
  private String version;
  private CellsAPI cellsRpcapi;

  @PortOf("__init__#L89-L97")
  public RPCClientCellsProxy(Target target, String versionCap) {
    this.target = target;
    this.versionCap = versionCap;
    this.server = null;
    this.version = null;

    this.cellsRpcapi = new CellsAPI();
  }

  @Override
  @PortOf("prepare#L99-L114")
  public Caller prepare(Map<String, Object> kwargs) {
    RPCClientCellsProxy ret = new RPCClientCellsProxy(target, versionCap);
    ret.cellsRpcapi = cellsRpcapi;

    Map<String, Object> rest = new LinkedHashMap<>(kwargs);
    String newServer = (String) Kwargs.pop(rest, "server", null);
    String newVersion = (String) Kwargs.pop(rest, "version", null);

    if (!rest.isEmpty()) {
      throw new ValueError(
          Text.format("Unsupported kwargs: %s", new java.util.ArrayList<>(rest.keySet())));
    }

    if (Truth.of(newServer)) {
      ret.server = newServer;
    }
    if (Truth.of(newVersion)) {
      ret.version = newVersion;
    }

    return ret;
  }

  @PortOf("_check_version_cap#L116-L120")
  private void checkVersionCap(String version) {
    RPCClient client = RpcModule.getClient(target, versionCap, null);
    if (!client.canSendVersion(version)) {
      throw new RPCVersionCapError(version, versionCap);
    }
  }

  @PortOf("_make_msg#L122-L130")
  private Map<String, Object> makeMsg(String method, Map<String, Object> kwargs) {
    String sent = Truth.of(version) ? version : target.version();
    checkVersionCap(sent);
    return Kwargs.of("method", method, "namespace", null, "version", sent, "args", kwargs);
  }

  @PortOf("_get_topic#L132-L136")
  private String getTopic() {
    if (server != null) {
      return Text.format("%s.%s", target.topic(), server);
    } else {
      return target.topic();
    }
  }

  @Override
  @PortOf("can_send_version#L138-L140")
  public boolean canSendVersion(String version) {
    RPCClient client = RpcModule.getClient(target, versionCap, null);
    return client.canSendVersion(version);
  }

  // As in nova: even a cast waits for an answer of nova-cells, without saying that it expects none
  @Override
  @PortOf("cast#L142-L145")
  public void cast(Object ctxt, String method, Map<String, Object> kwargs) {
    Map<String, Object> msg = makeMsg(method, kwargs);
    String topic = getTopic();
    cellsRpcapi.proxyRpcToManager((RequestContext) ctxt, msg, topic, false, null);
  }

  @Override
  @PortOf("call#L147-L151")
  public Object call(Object ctxt, String method, Map<String, Object> kwargs) {
    Map<String, Object> msg = makeMsg(method, kwargs);
    String topic = getTopic();
    return cellsRpcapi.proxyRpcToManager((RequestContext) ctxt, msg, topic, true, null);
  }
}
