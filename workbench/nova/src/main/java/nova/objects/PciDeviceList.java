package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** PCI devices. */
@PortOf("nova/objects/pci_device.py::PciDeviceList")
public final class PciDeviceList extends ObjectListBase<PciDevice> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("PciDevice"));

  public PciDeviceList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public PciDeviceList(RequestContext context) {
    this(context, Map.of());
  }

  public PciDeviceList() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.3";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }
}
