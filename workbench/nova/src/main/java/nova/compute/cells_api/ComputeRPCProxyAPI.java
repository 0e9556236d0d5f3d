package nova.compute.cells_api;

import nova.compute.ComputeAPI;
import oslo.messaging.Caller;
import oslo.messaging.Serializer;
import oslo.messaging.Target;
import port.PortOf;

/** The compute RPC API over nova-cells, for hosts in other cells. */
@PortOf("nova/compute/cells_api.py::ComputeRPCProxyAPI")
public final class ComputeRPCProxyAPI extends ComputeAPI {
  public ComputeRPCProxyAPI() {}

  @Override
  @PortOf("get_client#L158-L159")
  protected Caller getClient(Target target, String versionCap, Serializer serializer) {
    return new RPCClientCellsProxy(target, versionCap);
  }
}
