package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.BaseModule;
import port.PortOf;
import runtime.Kwargs;

/** Makes lists of block device mappings. */
@PortOf("nova/objects/block_device.py")
public final class BlockDeviceModule {

  private BlockDeviceModule() {}

  @PortOf("block_device_make_list#L305-L309")
  public static BlockDeviceMappingList blockDeviceMakeList(
      RequestContext context, List<Map<String, Object>> dbList) {
    return BaseModule.objMakeList(
        context,
        new BlockDeviceMappingList(context),
        BlockDeviceMapping::new,
        BlockDeviceMapping::fromDbObject,
        dbList);
  }

  @PortOf("block_device_make_list_from_dicts#L312-L315")
  public static BlockDeviceMappingList blockDeviceMakeListFromDicts(
      RequestContext context, List<? extends Map<String, Object>> bdmDictsList) {
    List<BlockDeviceMapping> bdms =
        bdmDictsList.stream().map(bdm -> new BlockDeviceMapping(context, bdm)).toList();
    return new BlockDeviceMappingList(null, Kwargs.of("objects", bdms));
  }
}
