package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** All networks that an instance shall get. */
@PortOf("nova/objects/network_request.py::NetworkRequestList")
public final class NetworkRequestList extends ObjectListBase<NetworkRequest> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("NetworkRequest"));

  public NetworkRequestList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public NetworkRequestList(RequestContext context) {
    this(context, Map.of());
  }

  public NetworkRequestList() {
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

  @PortOf("as_tuples#L66-L67")
  public List<List<Object>> asTuples() {
    return objects().stream().map(NetworkRequest::toTuple).toList();
  }

  @PortOf("is_single_unspecified#L69-L72")
  public boolean isSingleUnspecified() {
    return size() == 1 && at(0).toTuple().stream().allMatch(part -> part == null);
  }
}
