package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.fields.BooleanField;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ListOfDictOfNullableStringsField;
import nova.objects.fields.StringField;
import nova.objects.fields.UUIDField;
import port.PortOf;

/** Devices that an instance asks for. */
@PortOf("nova/objects/instance_pci_requests.py::InstancePCIRequest")
public final class InstancePCIRequest extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "count", new IntegerField(),
          "spec", new ListOfDictOfNullableStringsField(),
          "alias_name", new StringField().nullable(),
          "is_new", new BooleanField().defaultValue(false),
          "request_id", new UUIDField().nullable());

  public InstancePCIRequest(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstancePCIRequest(RequestContext context) {
    this(context, Map.of());
  }

  public InstancePCIRequest() {
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
  @PortOf("obj_load_attr#L38-L39")
  public void objLoadAttr(String attr) {
    set(attr, null);
  }

  @PortOf("new#L45-L47")
  public boolean isNew() {
    return (Boolean) get("is_new");
  }
}
