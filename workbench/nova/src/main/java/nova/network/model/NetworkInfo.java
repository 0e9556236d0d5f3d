package nova.network.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oslo.serialization.JsonUtils;
import port.PortOf;

/** The interfaces of an instance, each a map as the network service describes it. */
@PortOf("nova/network/model.py::NetworkInfo")
public final class NetworkInfo extends ArrayList<Map<String, Object>> {

  private static final long serialVersionUID = 1L;

  public NetworkInfo() {}

  private NetworkInfo(List<Map<String, Object>> vifs) {
    super(vifs);
  }

  @PortOf("hydrate#L450-L454")
  @SuppressWarnings("unchecked")
  public static NetworkInfo hydrate(Object networkInfo) {
    Object vifs = networkInfo instanceof String text ? JsonUtils.loads(text) : networkInfo;
    return new NetworkInfo((List<Map<String, Object>>) vifs);
  }

  @PortOf("json#L456-L457")
  public String json() {
    return JsonUtils.dumps(this);
  }

  public NetworkInfo copy() {
    NetworkInfo copy = new NetworkInfo();
    forEach(vif -> copy.add(new LinkedHashMap<>(vif)));
    return copy;
  }
}
