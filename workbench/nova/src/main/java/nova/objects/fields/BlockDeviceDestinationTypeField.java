package nova.objects.fields;

import java.util.List;
import port.PortOf;

/** A text that says where a block device ends up. */
@PortOf("nova/objects/fields.py::BlockDeviceDestinationTypeField")
public final class BlockDeviceDestinationTypeField extends EnumField {

  public BlockDeviceDestinationTypeField() {
    super(List.of("local", "volume"));
  }
}
