package nova.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.IPAddressField;
import nova.objects.fields.StringField;
import nova.objects.fields.UUIDField;
import port.PortOf;

/** A network, address or port that an instance shall get. */
@PortOf("nova/objects/network_request.py::NetworkRequest")
public final class NetworkRequest extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "network_id", new StringField().nullable(),
          "address", new IPAddressField().nullable(),
          "port_id", new UUIDField().nullable(),
          "pci_request_id", new UUIDField().nullable());

  public NetworkRequest(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public NetworkRequest(RequestContext context) {
    this(context, Map.of());
  }

  public NetworkRequest() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.1";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @Override
  @PortOf("obj_load_attr#L34-L35")
  public void objLoadAttr(String attr) {
    set(attr, null);
  }

  @PortOf("to_tuple#L37-L42")
  public List<Object> toTuple() {
    List<Object> tuple = new ArrayList<>();
    FIELDS.keySet().forEach(name -> tuple.add(get(name)));
    return tuple;
  }

  @PortOf("from_tuple#L44-L52")
  public static NetworkRequest fromTuple(List<?> netTuple) {
    NetworkRequest request = new NetworkRequest();
    List<String> names = List.copyOf(FIELDS.keySet());
    for (int i = 0; i < netTuple.size(); i++) {
      request.set(names.get(i), netTuple.get(i));
    }
    return request;
  }
}
