package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** The disks of an instance. */
@PortOf("nova/objects/block_device.py::BlockDeviceMappingList")
public final class BlockDeviceMappingList extends ObjectListBase<BlockDeviceMapping> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("BlockDeviceMapping"));

  public BlockDeviceMappingList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public BlockDeviceMappingList(RequestContext context) {
    this(context, Map.of());
  }

  public BlockDeviceMappingList() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.16";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("get_by_instance_uuid#L291-L296")
  public static BlockDeviceMappingList getByInstanceUuid(
      RequestContext context, String instanceUuid, boolean useSlave) {
    List<Map<String, Object>> rows =
        ApiModule.blockDeviceMappingGetAllByInstance(context, instanceUuid, useSlave);
    return BaseModule.objMakeList(
        context,
        new BlockDeviceMappingList(),
        BlockDeviceMapping::new,
        BlockDeviceMapping::fromDbObject,
        rows);
  }

  public static BlockDeviceMappingList getByInstanceUuid(
      RequestContext context, String instanceUuid) {
    return getByInstanceUuid(context, instanceUuid, false);
  }

  /** Null if no disk is the one to boot from. */
  @PortOf("root_bdm#L298-L302")
  public BlockDeviceMapping rootBdm() {
    return objects().stream().filter(BlockDeviceMapping::isRoot).findFirst().orElse(null);
  }
}
