package nova.objects;

import java.util.List;
import java.util.Map;
import nova.BlockDeviceDict;
import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.cells.OptsModule;
import nova.db.ApiModule;
import nova.exception.BDMNotFound;
import nova.exception.InvalidVolume;
import nova.exception.ObjectActionError;
import nova.exception.OrphanedObjectError;
import nova.exception.VolumeBDMNotFound;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.BlockDeviceDestinationTypeField;
import nova.objects.fields.BlockDeviceSourceTypeField;
import nova.objects.fields.BlockDeviceTypeField;
import nova.objects.fields.BooleanField;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ObjectField;
import nova.objects.fields.StringField;
import nova.objects.fields.UUIDField;
import port.PortOf;
import runtime.Kwargs;

/** A disk of an instance: where it comes from and where it hangs. */
@PortOf("nova/objects/block_device.py::BlockDeviceMapping")
public final class BlockDeviceMapping extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField(),
          "instance_uuid", new UUIDField(),
          "instance", new ObjectField("Instance").nullable(),
          "source_type", new BlockDeviceSourceTypeField().nullable(),
          "destination_type", new BlockDeviceDestinationTypeField().nullable(),
          "guest_format", new StringField().nullable(),
          "device_type", new BlockDeviceTypeField().nullable(),
          "disk_bus", new StringField().nullable(),
          "boot_index", new IntegerField().nullable(),
          "device_name", new StringField().nullable(),
          "delete_on_termination", new BooleanField().defaultValue(false),
          "snapshot_id", new StringField().nullable(),
          "volume_id", new StringField().nullable(),
          "volume_size", new IntegerField().nullable(),
          "image_id", new StringField().nullable(),
          "no_device", new BooleanField().defaultValue(false),
          "connection_info", new StringField().nullable());

  static final List<String> BLOCK_DEVICE_OPTIONAL_ATTRS = List.of("instance");

  public BlockDeviceMapping(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public BlockDeviceMapping(RequestContext context) {
    this(context, Map.of());
  }

  public BlockDeviceMapping() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.15";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L91-L108")
  @SuppressWarnings("unchecked")
  public static BlockDeviceMapping fromDbObject(
      RequestContext context,
      BlockDeviceMapping blockDevice,
      Map<String, Object> row,
      List<String> expectedAttrs) {
    for (String key : FIELDS.keySet()) {
      if (!BLOCK_DEVICE_OPTIONAL_ATTRS.contains(key)) {
        blockDevice.set(key, row.get(key));
      }
    }
    if (expectedAttrs != null && expectedAttrs.contains("instance")) {
      Instance instance = new Instance(context);
      Instance.fromDbObject(context, instance, (Map<String, Object>) row.get("instance"), null);
      blockDevice.set("instance", instance);
    }
    blockDevice.setContext(context);
    blockDevice.objResetChanges();
    return blockDevice;
  }

  static BlockDeviceMapping fromDbObject(
      RequestContext context, BlockDeviceMapping blockDevice, Map<String, Object> row) {
    return fromDbObject(context, blockDevice, row, null);
  }

  @PortOf("_create#L110-L155")
  private void doCreate(RequestContext context, boolean updateOrCreate) {
    String cellType = OptsModule.getCellType();
    if ("api".equals(cellType)) {
      throw new ObjectActionError(
          Kwargs.of(
              "action",
              "create",
              "reason",
              "BlockDeviceMapping cannot be created in the API cell."));
    }
    if (objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "already created"));
    }
    Map<String, Object> updates = objGetChanges();
    if (updates.containsKey("instance")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "instance assigned"));
    }
    Boolean cellsCreate = updateOrCreate ? Boolean.TRUE : null;
    Map<String, Object> row =
        updateOrCreate
            ? ApiModule.blockDeviceMappingUpdateOrCreate(context, updates, false)
            : ApiModule.blockDeviceMappingCreate(context, updates, false);
    fromDbObject(context, this, row);
    // A parent finds the row by its device name, so one without a name would appear there twice
    if ("compute".equals(cellType) && row.get("device_name") != null) {
      CellsAPI cellsApi = new CellsAPI();
      cellsApi.bdmUpdateOrCreateAtTop(context, this, cellsCreate);
    }
  }

  @PortOf("create#L157-L159")
  public void create() {
    remotable("create");
    doCreate(context, false);
  }

  @PortOf("update_or_create#L161-L163")
  public void updateOrCreate() {
    remotable("update_or_create");
    doCreate(context, true);
  }

  @PortOf("destroy#L165-L178")
  public void destroy() {
    remotable("destroy");
    if (!objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "destroy", "reason", "already destroyed"));
    }
    ApiModule.blockDeviceMappingDestroy(context, id());
    unset("id");
    String cellType = OptsModule.getCellType();
    if ("compute".equals(cellType)) {
      CellsAPI cellsApi = new CellsAPI();
      cellsApi.bdmDestroyAtTop(context, instanceUuid(), deviceName(), volumeId());
    }
  }

  @PortOf("save#L180-L203")
  public void save() {
    remotable("save");
    Map<String, Object> updates = objGetChanges();
    if (updates.containsKey("instance")) {
      throw new ObjectActionError(Kwargs.of("action", "save", "reason", "instance changed"));
    }
    updates.remove("id");
    Map<String, Object> updated = ApiModule.blockDeviceMappingUpdate(context, id(), updates, false);
    if (updated == null) {
      throw new BDMNotFound(Kwargs.of("id", id()));
    }
    fromDbObject(context, this, updated);
    String cellType = OptsModule.getCellType();
    if ("compute".equals(cellType)) {
      // A name that was just set may be unknown above, one that changed is known: null fits both
      Boolean create = updates.containsKey("device_name") ? null : Boolean.FALSE;
      CellsAPI cellsApi = new CellsAPI();
      cellsApi.bdmUpdateOrCreateAtTop(context, this, create);
    }
  }

  @PortOf("get_by_volume_id#L205-L221")
  public static BlockDeviceMapping getByVolumeId(
      RequestContext context, String volumeId, String instanceUuid, List<String> expectedAttrs) {
    List<String> expected = expectedAttrs == null ? List.of() : expectedAttrs;
    Map<String, Object> row =
        ApiModule.blockDeviceMappingGetByVolumeId(context, volumeId, expectedCols(expected));
    if (row == null) {
      throw new VolumeBDMNotFound(Kwargs.of("volume_id", volumeId));
    }
    if (instanceUuid != null && !instanceUuid.equals(row.get("instance_uuid"))) {
      throw new InvalidVolume(
          Kwargs.of("reason", "Volume does not belong to the requested instance."));
    }
    return fromDbObject(context, new BlockDeviceMapping(), row, expected);
  }

  @PortOf("nova/objects/block_device.py::_expected_cols#L35-L37")
  private static List<String> expectedCols(List<String> expectedAttrs) {
    return expectedAttrs.stream().filter(BLOCK_DEVICE_OPTIONAL_ATTRS::contains).toList();
  }

  @PortOf("is_root#L223-L225")
  public boolean isRoot() {
    return bootIndex() != null && bootIndex() == 0;
  }

  @PortOf("is_volume#L227-L230")
  public boolean isVolume() {
    return "volume".equals(get("destination_type"));
  }

  @PortOf("is_image#L232-L234")
  public boolean isImage() {
    return "image".equals(get("source_type"));
  }

  @PortOf("get_image_mapping#L236-L237")
  public Map<String, Object> getImageMapping() {
    return new BlockDeviceDict(items(), null).getImageMapping();
  }

  @Override
  @PortOf("obj_load_attr#L239-L255")
  public void objLoadAttr(String attrname) {
    if (!BLOCK_DEVICE_OPTIONAL_ATTRS.contains(attrname)) {
      throw new ObjectActionError(
          Kwargs.of(
              "action", "obj_load_attr", "reason", "attribute " + attrname + " not lazy-loadable"));
    }
    if (context == null) {
      throw new OrphanedObjectError(Kwargs.of("method", "obj_load_attr", "objtype", objName()));
    }
    // Differs from nova: its debug message reads a uuid that the object does not have, and fails
    set("instance", Instance.getByUuid(context, instanceUuid(), null, false));
    objResetChanges(List.of("instance"));
  }

  public Integer id() {
    return (Integer) get("id");
  }

  public String instanceUuid() {
    return (String) get("instance_uuid");
  }

  public Integer bootIndex() {
    return (Integer) get("boot_index");
  }

  public String deviceName() {
    return (String) get("device_name");
  }

  public String volumeId() {
    return (String) get("volume_id");
  }

  public String snapshotId() {
    return (String) get("snapshot_id");
  }

  public String imageId() {
    return (String) get("image_id");
  }

  public String sourceType() {
    return (String) get("source_type");
  }

  public String destinationType() {
    return (String) get("destination_type");
  }

  public Integer volumeSize() {
    return (Integer) get("volume_size");
  }

  public Boolean deleteOnTermination() {
    return (Boolean) get("delete_on_termination");
  }

  public Boolean noDevice() {
    return (Boolean) get("no_device");
  }

  public String guestFormat() {
    return (String) get("guest_format");
  }

  public String connectionInfo() {
    return (String) get("connection_info");
  }
}
