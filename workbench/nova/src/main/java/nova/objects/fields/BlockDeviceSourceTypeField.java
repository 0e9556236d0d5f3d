package nova.objects.fields;

import java.util.List;
import port.PortOf;

/** A text that says where a block device comes from. */
@PortOf("nova/objects/fields.py::BlockDeviceSourceTypeField")
public final class BlockDeviceSourceTypeField extends EnumField {

  public BlockDeviceSourceTypeField() {
    super(List.of("blank", "image", "snapshot", "volume"));
  }
}
