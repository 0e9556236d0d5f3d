package nova.objects.fields;

import java.util.List;
import port.PortOf;

/** A text that says what a block device looks like to the guest. */
@PortOf("nova/objects/fields.py::BlockDeviceTypeField")
public final class BlockDeviceTypeField extends EnumField {

  public BlockDeviceTypeField() {
    super(List.of("cdrom", "disk", "floppy", "fs", "lun"));
  }
}
