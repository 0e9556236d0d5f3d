package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.fields.DictOfNullableStringsField;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.StringField;
import port.PortOf;

/** Alike PCI devices of a host, counted. */
@PortOf("nova/objects/pci_device_pool.py::PciDevicePool")
public final class PciDevicePool extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "product_id", new StringField(),
          "vendor_id", new StringField(),
          "numa_node", new IntegerField().nullable(),
          "tags", new DictOfNullableStringsField(),
          "count", new IntegerField());

  public PciDevicePool(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public PciDevicePool(RequestContext context) {
    this(context, Map.of());
  }

  public PciDevicePool() {
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
}
