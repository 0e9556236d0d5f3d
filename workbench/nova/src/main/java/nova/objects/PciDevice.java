package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.StringField;
import port.PortOf;

/** A device of a host that an instance may own. */
@PortOf("nova/objects/pci_device.py::PciDevice")
public final class PciDevice extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id",
          new IntegerField(),
          "compute_node_id",
          new IntegerField().nullable(),
          "address",
          new StringField(),
          "vendor_id",
          new StringField(),
          "product_id",
          new StringField(),
          "dev_type",
          new StringField(),
          "status",
          new StringField(),
          "dev_id",
          new StringField().nullable(),
          "label",
          new StringField().nullable(),
          "instance_uuid",
          new StringField().nullable(),
          "request_id",
          new StringField().nullable(),
          "numa_node",
          new IntegerField().nullable());

  public PciDevice(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public PciDevice(RequestContext context) {
    this(context, Map.of());
  }

  public PciDevice() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.4";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L153-L163")
  static PciDevice fromDbObject(RequestContext context, PciDevice item, Map<String, Object> row) {
    for (String field : item.fields().keySet()) {
      item.set(field, row.get(field));
    }
    item.setContext(context);
    item.objResetChanges();
    return item;
  }
}
