package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.StringField;
import port.PortOf;
import runtime.Kwargs;

/** An architecture, hypervisor and mode that a host supports. */
@PortOf("nova/objects/hv_spec.py::HVSpec")
public final class HVSpec extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "arch", new StringField(),
          "hv_type", new StringField(),
          "vm_mode", new StringField());

  public HVSpec(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public HVSpec(RequestContext context) {
    this(context, Map.of());
  }

  public HVSpec() {
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

  @PortOf("from_list#L36-L40")
  public static HVSpec fromList(List<?> data) {
    return new HVSpec(
        null, Kwargs.of("arch", data.get(0), "hv_type", data.get(1), "vm_mode", data.get(2)));
  }

  @PortOf("to_list#L42-L43")
  public List<Object> toList() {
    return List.of(get("arch"), get("hv_type"), get("vm_mode"));
  }
}
