package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** Pools of PCI devices. */
@PortOf("nova/objects/pci_device_pool.py::PciDevicePoolList")
public final class PciDevicePoolList extends ObjectListBase<PciDevicePool> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("PciDevicePool"));

  public PciDevicePoolList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public PciDevicePoolList(RequestContext context) {
    this(context, Map.of());
  }

  public PciDevicePoolList() {
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
