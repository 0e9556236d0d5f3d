package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.ObjectField;
import nova.objects.fields.StringField;
import oslo.serialization.JsonUtils;
import port.PortOf;

/** The processor that a guest sees. */
@PortOf("nova/objects/vcpu_model.py::VirtCPUModel")
public final class VirtCPUModel extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "arch", new StringField().nullable(),
          "vendor", new StringField().nullable(),
          "topology", new ObjectField("VirtCPUTopology").nullable(),
          "mode", new StringField().nullable(),
          "model", new StringField().nullable(),
          "match", new StringField().nullable());

  public VirtCPUModel(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public VirtCPUModel(RequestContext context) {
    this(context, Map.of());
  }

  public VirtCPUModel() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  /** Null if the instance has none. */
  @PortOf("get_by_instance_uuid#L52-L58")
  @SuppressWarnings("unchecked")
  public static VirtCPUModel getByInstanceUuid(RequestContext context, String instanceUuid) {
    Map<String, Object> extra =
        ApiModule.instanceExtraGetByInstanceUuid(context, instanceUuid, List.of("vcpu_model"));
    Object model = extra == null ? null : extra.get("vcpu_model");
    return model == null
        ? null
        : (VirtCPUModel)
            NovaObject.objFromPrimitive(
                (Map<String, Object>) JsonUtils.loads((String) model), null);
  }
}
