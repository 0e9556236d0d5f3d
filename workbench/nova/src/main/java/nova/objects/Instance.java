package nova.objects;

import static nova.objects.InstanceModule.expectedCols;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nova.NotificationsModule;
import nova.RequestContext;
import nova.UtilsModule;
import nova.cells.CellsAPI;
import nova.cells.OptsModule;
import nova.db.ApiModule;
import nova.db.sqlalchemy.api.Constraint;
import nova.exception.ConstraintNotMet;
import nova.exception.FlavorNotFound;
import nova.exception.InstanceNotFound;
import nova.exception.MigrationContextNotFound;
import nova.exception.NumaTopologyNotFound;
import nova.exception.ObjectActionError;
import nova.exception.OrphanedObjectError;
import nova.objects.base.BaseModule;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.BooleanField;
import nova.objects.fields.DateTimeField;
import nova.objects.fields.DictOfNullableStringsField;
import nova.objects.fields.DictOfStringsField;
import nova.objects.fields.Field;
import nova.objects.fields.IPAddressField;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ObjectField;
import nova.objects.fields.StringField;
import nova.objects.fields.UUIDField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.db.DBReferenceError;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** A server that a user asked for, whether it runs or not. */
@PortOf("nova/objects/instance.py::_BaseInstance")
public class Instance extends NovaObject {

  private static final Logger LOG = LoggerFactory.getLogger("nova.objects.instance");

  /** Marks a cell name so that a save is not passed on to other cells. */
  private static final String BLOCK_SYNC_FLAG = nova.cells.utils.UtilsModule.BLOCK_SYNC_FLAG;

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField(),
          "user_id", new StringField().nullable(),
          "project_id", new StringField().nullable(),
          "image_ref", new StringField().nullable(),
          "kernel_id", new StringField().nullable(),
          "ramdisk_id", new StringField().nullable(),
          "hostname", new StringField().nullable(),
          "launch_index", new IntegerField().nullable(),
          "key_name", new StringField().nullable(),
          "key_data", new StringField().nullable(),
          "power_state", new IntegerField().nullable(),
          "vm_state", new StringField().nullable(),
          "task_state", new StringField().nullable(),
          "memory_mb", new IntegerField().nullable(),
          "vcpus", new IntegerField().nullable(),
          "root_gb", new IntegerField().nullable(),
          "ephemeral_gb", new IntegerField().nullable(),
          "ephemeral_key_uuid", new UUIDField().nullable(),
          "host", new StringField().nullable(),
          "node", new StringField().nullable(),
          "instance_type_id", new IntegerField().nullable(),
          "user_data", new StringField().nullable(),
          "reservation_id", new StringField().nullable(),
          "launched_at", new DateTimeField().nullable(),
          "terminated_at", new DateTimeField().nullable(),
          "availability_zone", new StringField().nullable(),
          "display_name", new StringField().nullable(),
          "display_description", new StringField().nullable(),
          "launched_on", new StringField().nullable(),
          "locked", new BooleanField().defaultValue(false),
          "locked_by", new StringField().nullable(),
          "os_type", new StringField().nullable(),
          "architecture", new StringField().nullable(),
          "vm_mode", new StringField().nullable(),
          "uuid", new UUIDField(),
          "root_device_name", new StringField().nullable(),
          "default_ephemeral_device", new StringField().nullable(),
          "default_swap_device", new StringField().nullable(),
          "config_drive", new StringField().nullable(),
          "access_ip_v4", new IPAddressField().nullable(),
          "access_ip_v6", new IPAddressField().nullable(),
          "auto_disk_config", new BooleanField().defaultValue(false),
          "progress", new IntegerField().nullable(),
          "shutdown_terminate", new BooleanField().defaultValue(false),
          "disable_terminate", new BooleanField().defaultValue(false),
          "cell_name", new StringField().nullable(),
          "metadata", new DictOfStringsField(),
          "system_metadata", new DictOfNullableStringsField(),
          "info_cache", new ObjectField("InstanceInfoCache").nullable(),
          "security_groups", new ObjectField("SecurityGroupList"),
          "fault", new ObjectField("InstanceFault").nullable(),
          "cleaned", new BooleanField().defaultValue(false),
          "pci_devices", new ObjectField("PciDeviceList").nullable(),
          "numa_topology", new ObjectField("InstanceNUMATopology").nullable(),
          "pci_requests", new ObjectField("InstancePCIRequests").nullable(),
          "tags", new ObjectField("TagList"),
          "flavor", new ObjectField("Flavor"),
          "old_flavor", new ObjectField("Flavor").nullable(),
          "new_flavor", new ObjectField("Flavor").nullable(),
          "vcpu_model", new ObjectField("VirtCPUModel").nullable(),
          "ec2_ids", new ObjectField("EC2Ids"),
          "migration_context", new ObjectField("MigrationContext").nullable());

  private Map<String, Object> origSystemMetadata = Map.of();
  private Map<String, Object> origMetadata = Map.of();
  private boolean syncCells;

  public Instance(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
    resetMetadataTracking(null);
  }

  public Instance(RequestContext context) {
    this(context, Map.of());
  }

  public Instance() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "2.0";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @Override
  public List<String> objExtraFields() {
    return List.of("name");
  }

  @PortOf("_reset_metadata_tracking#L191-L197")
  private void resetMetadataTracking(Collection<String> fields) {
    if (fields == null || fields.contains("system_metadata")) {
      origSystemMetadata =
          contains("system_metadata") ? new LinkedHashMap<>(systemMetadata()) : Map.of();
    }
    if (fields == null || fields.contains("metadata")) {
      origMetadata = contains("metadata") ? new LinkedHashMap<>(metadata()) : Map.of();
    }
  }

  @Override
  @PortOf("obj_reset_changes#L199-L202")
  public void objResetChanges(Collection<String> fields, boolean recursive) {
    super.objResetChanges(fields, recursive);
    resetMetadataTracking(fields);
  }

  @Override
  @PortOf("obj_what_changed#L204-L211")
  public Set<String> objWhatChanged() {
    Set<String> changes = super.objWhatChanged();
    if (contains("metadata") && !metadata().equals(origMetadata)) {
      changes.add("metadata");
    }
    if (contains("system_metadata") && !systemMetadata().equals(origSystemMetadata)) {
      changes.add("system_metadata");
    }
    return changes;
  }

  @Override
  @PortOf("_obj_from_primitive#L213-L218")
  protected void fill(RequestContext newContext, Map<String, Object> data, List<String> changes) {
    super.fill(newContext, data, changes);
    resetMetadataTracking(null);
  }

  @PortOf("name#L220-L241")
  public String name() {
    String template = CONF.string("DEFAULT", "instance_name_template");
    if (!template.contains("%(")) {
      return String.format(template, id());
    }
    String name = template;
    for (String key : FIELDS.keySet()) {
      if (contains(key)) {
        name = name.replace("%(" + key + ")s", String.valueOf(get(key)));
        name = name.replace("%(" + key + ")d", String.valueOf(get(key)));
      }
    }
    return name.contains("%(") ? uuid() : name;
  }

  @Override
  protected Object extra(String name) {
    return name.equals("name") ? name() : super.extra(name);
  }

  @PortOf("_flavor_from_db#L243-L259")
  @SuppressWarnings("unchecked")
  private void flavorFromDb(String dbFlavor) {
    Map<String, Object> flavorInfo = (Map<String, Object>) JsonUtils.loads(dbFlavor);
    set("flavor", NovaObject.objFromPrimitive((Map<String, Object>) flavorInfo.get("cur"), null));
    for (String which : List.of("old", "new")) {
      Map<String, Object> flavor = (Map<String, Object>) flavorInfo.get(which);
      set(
          which + "_flavor",
          flavor == null || flavor.isEmpty() ? null : NovaObject.objFromPrimitive(flavor, null));
    }
    objResetChanges(List.of("flavor", "old_flavor", "new_flavor"));
  }

  /** Fills the instance from a row; {@code expectedAttrs} names what to take beyond columns. */
  @PortOf("_from_db_object#L261-L363")
  @SuppressWarnings("unchecked")
  public static Instance fromDbObject(
      RequestContext context,
      Instance instance,
      Map<String, Object> dbInst,
      List<String> expectedAttrs) {
    instance.setContext(context);
    List<String> expected = expectedAttrs == null ? List.of() : expectedAttrs;
    for (String field : FIELDS.keySet()) {
      if (InstanceModule.INSTANCE_OPTIONAL_ATTRS.contains(field)) {
        continue;
      }
      if (field.equals("deleted")) {
        instance.set("deleted", sameNumber(dbInst.get("deleted"), dbInst.get("id")));
      } else if (field.equals("cleaned")) {
        instance.set("cleaned", sameNumber(dbInst.get("cleaned"), 1));
      } else {
        instance.set(field, dbInst.get(field));
      }
    }
    Map<String, Object> extra = (Map<String, Object>) dbInst.get("extra");
    if (expected.contains("metadata")) {
      instance.set("metadata", UtilsModule.instanceMeta(dbInst));
    }
    if (expected.contains("system_metadata")) {
      instance.set("system_metadata", UtilsModule.instanceSysMeta(dbInst));
    }
    if (expected.contains("fault")) {
      instance.set("fault", InstanceFault.getLatestForInstance(context, instance.uuid()));
    }
    if (expected.contains("numa_topology")) {
      if (extra != null) {
        instance.loadNumaTopology((String) extra.get("numa_topology"));
      } else {
        instance.set("numa_topology", null);
      }
    }
    if (expected.contains("pci_requests")) {
      if (extra != null) {
        instance.loadPciRequests((String) extra.get("pci_requests"));
      } else {
        instance.set("pci_requests", null);
      }
    }
    if (expected.contains("vcpu_model")) {
      if (extra != null) {
        instance.loadVcpuModel((String) extra.get("vcpu_model"));
      } else {
        instance.set("vcpu_model", null);
      }
    }
    if (expected.contains("ec2_ids")) {
      instance.loadEc2Ids();
    }
    if (expected.contains("migration_context")) {
      Object text = extra == null ? null : extra.get("migration_context");
      instance.set(
          "migration_context", text == null ? null : MigrationContext.objFromDbObj((String) text));
    }
    if (expected.contains("info_cache")) {
      Map<String, Object> row = (Map<String, Object>) dbInst.get("info_cache");
      if (row == null) {
        instance.set("info_cache", null);
      } else if (!instance.contains("info_cache")) {
        instance.set("info_cache", new InstanceInfoCache(context));
      }
      if (instance.infoCache() != null) {
        InstanceInfoCache.fromDbObject(context, instance.infoCache(), row);
      }
    }
    if (expected.contains("flavor")
        || expected.contains("old_flavor")
        || expected.contains("new_flavor")) {
      if (extra != null && extra.get("flavor") != null) {
        instance.flavorFromDb((String) extra.get("flavor"));
      }
    }
    if (expected.contains("pci_devices")) {
      instance.set(
          "pci_devices",
          BaseModule.objMakeList(
              context,
              new PciDeviceList(context),
              PciDevice::new,
              PciDevice::fromDbObject,
              rows(dbInst, "pci_devices")));
    }
    if (expected.contains("security_groups")) {
      instance.set(
          "security_groups",
          BaseModule.objMakeList(
              context,
              new SecurityGroupList(context),
              SecurityGroup::new,
              SecurityGroup::fromDbObject,
              rows(dbInst, "security_groups")));
    }
    if (expected.contains("tags")) {
      instance.set(
          "tags",
          BaseModule.objMakeList(
              context, new TagList(context), Tag::new, Tag::fromDbObject, rows(dbInst, "tags")));
    }
    instance.objResetChanges();
    return instance;
  }

  private static boolean sameNumber(Object one, Object other) {
    if (one instanceof Number a && other instanceof Number b) {
      return a.longValue() == b.longValue();
    }
    return Objects.equals(one, other);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> dbInst, String name) {
    Object rows = dbInst.get(name);
    return rows == null ? List.of() : (List<Map<String, Object>>) rows;
  }

  @PortOf("get_by_uuid#L365-L374")
  public static Instance getByUuid(
      RequestContext context, String uuid, List<String> expectedAttrs, boolean useSlave) {
    List<String> expected =
        expectedAttrs == null ? List.of("info_cache", "security_groups") : expectedAttrs;
    Map<String, Object> dbInst =
        ApiModule.instanceGetByUuid(context, uuid, expectedCols(expected), useSlave);
    return fromDbObject(context, new Instance(), dbInst, expected);
  }

  public static Instance getByUuid(
      RequestContext context, String uuid, List<String> expectedAttrs) {
    return getByUuid(context, uuid, expectedAttrs, false);
  }

  public static Instance getByUuid(RequestContext context, String uuid) {
    return getByUuid(context, uuid, null, false);
  }

  @PortOf("get_by_id#L376-L384")
  public static Instance getById(
      RequestContext context, Number instId, List<String> expectedAttrs) {
    List<String> expected =
        expectedAttrs == null ? List.of("info_cache", "security_groups") : expectedAttrs;
    Map<String, Object> dbInst = ApiModule.instanceGet(context, instId, expectedCols(expected));
    return fromDbObject(context, new Instance(), dbInst, expected);
  }

  @PortOf("create#L386-L435")
  public void create() {
    remotable("create");
    if (objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "already created"));
    }
    Map<String, Object> updates = objGetChanges();
    List<String> expectedAttrs = new ArrayList<>();
    for (String attr : InstanceModule.INSTANCE_DEFAULT_FIELDS) {
      if (updates.containsKey(attr)) {
        expectedAttrs.add(attr);
      }
    }
    if (updates.containsKey("security_groups")) {
      List<Object> names = new ArrayList<>();
      securityGroups().forEach(group -> names.add(group.name()));
      updates.put("security_groups", names);
    }
    if (updates.containsKey("info_cache")) {
      updates.put("info_cache", Kwargs.of("network_info", infoCache().networkInfo().json()));
    }
    Map<String, Object> extra = new LinkedHashMap<>();
    updates.put("extra", extra);
    InstanceNUMATopology topology = (InstanceNUMATopology) updates.remove("numa_topology");
    if (topology != null) {
      expectedAttrs.add("numa_topology");
      extra.put("numa_topology", topology.toJson());
    }
    InstancePCIRequests pciRequests = (InstancePCIRequests) updates.remove("pci_requests");
    if (pciRequests != null) {
      expectedAttrs.add("pci_requests");
      extra.put("pci_requests", pciRequests.toJson());
    }
    if (updates.remove("flavor") != null) {
      expectedAttrs.add("flavor");
      extra.put("flavor", JsonUtils.dumps(flavorInfo(setOrNull("old"), setOrNull("new"))));
    }
    VirtCPUModel vcpuModel = (VirtCPUModel) updates.remove("vcpu_model");
    if (vcpuModel != null) {
      expectedAttrs.add("vcpu_model");
      extra.put("vcpu_model", JsonUtils.dumps(vcpuModel.objToPrimitive()));
    }
    Map<String, Object> dbInst = ApiModule.instanceCreate(context, updates);
    fromDbObject(context, this, dbInst, expectedAttrs);
  }

  private Flavor setOrNull(String which) {
    return contains(which + "_flavor") ? (Flavor) get(which + "_flavor") : null;
  }

  private Map<String, Object> flavorInfo(Flavor old, Flavor next) {
    return Kwargs.of(
        "cur", flavor().objToPrimitive(),
        "old", old == null ? null : old.objToPrimitive(),
        "new", next == null ? null : next.objToPrimitive());
  }

  @PortOf("destroy#L437-L465")
  public void destroy() {
    remotable("destroy");
    if (!objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "destroy", "reason", "already destroyed"));
    }
    if (!objAttrIsSet("uuid")) {
      throw new ObjectActionError(Kwargs.of("action", "destroy", "reason", "no uuid"));
    }
    Constraint constraint = null;
    if (!objAttrIsSet("host") || host() == null || host().isEmpty()) {
      constraint = ApiModule.constraint(Map.of("host", ApiModule.equalAny((Object) null)));
    }
    String cellType = OptsModule.getCellType();
    Instance staleInstance = cellType == null ? null : (Instance) objClone();
    try {
      Map<String, Object> dbInst = ApiModule.instanceDestroy(context, uuid(), constraint);
      fromDbObject(context, this, dbInst, null);
    } catch (ConstraintNotMet e) {
      throw new ObjectActionError(Kwargs.of("action", "destroy", "reason", "host changed"));
    }
    if ("compute".equals(cellType)) {
      CellsAPI cellsApi = new CellsAPI();
      cellsApi.instanceDestroyAtTop(context, staleInstance);
    }
    unset("id");
  }

  @PortOf("_save_info_cache#L467-L470")
  private void saveInfoCache(RequestContext context) {
    if (infoCache() != null) {
      infoCache().objAlternateContext(context, () -> infoCache().save(true));
    }
  }

  @PortOf("_save_security_groups#L472-L477")
  private void saveSecurityGroups(RequestContext context) {
    for (SecurityGroup secgroup : securityGroups()) {
      secgroup.objAlternateContext(context, secgroup::save);
    }
    securityGroups().objResetChanges();
  }

  @PortOf("_save_fault#L479-L481")
  private void saveFault(RequestContext context) {
    // faults are saved by themselves
  }

  @PortOf("_save_numa_topology#L483-L490")
  private void saveNumaTopology(RequestContext context) {
    InstanceNUMATopology topology = (InstanceNUMATopology) get("numa_topology");
    if (topology != null) {
      topology.set("instance_uuid", uuid());
      topology.objAlternateContext(context, topology::save);
    } else {
      InstanceNUMATopology.deleteByInstanceUuid(context, uuid());
    }
  }

  @PortOf("_save_pci_requests#L492-L494")
  private void savePciRequests(RequestContext context) {
    // never changed after the creation
  }

  @PortOf("_save_pci_devices#L496-L500")
  private void savePciDevices(RequestContext context) {
    // only the host that owns the devices writes them
  }

  @PortOf("_save_flavor#L502-L518")
  private void saveFlavor(RequestContext context) {
    Set<String> changed = objWhatChanged();
    if (!changed.contains("flavor")
        && !changed.contains("old_flavor")
        && !changed.contains("new_flavor")) {
      return;
    }
    String text =
        JsonUtils.dumps(flavorInfo((Flavor) get("old_flavor"), (Flavor) get("new_flavor")));
    ApiModule.instanceExtraUpdateByUuid(context, uuid(), Kwargs.of("flavor", text));
    objResetChanges(List.of("flavor", "old_flavor", "new_flavor"));
  }

  @PortOf("_save_old_flavor#L520-L522")
  private void saveOldFlavor(RequestContext context) {
    if (objWhatChanged().contains("old_flavor")) {
      saveFlavor(context);
    }
  }

  @PortOf("_save_new_flavor#L524-L526")
  private void saveNewFlavor(RequestContext context) {
    if (objWhatChanged().contains("new_flavor")) {
      saveFlavor(context);
    }
  }

  @PortOf("_save_vcpu_model#L528-L538")
  private void saveVcpuModel(RequestContext context) {
    if (objWhatChanged().contains("vcpu_model")) {
      VirtCPUModel model = (VirtCPUModel) get("vcpu_model");
      String update = model == null ? null : JsonUtils.dumps(model.objToPrimitive());
      ApiModule.instanceExtraUpdateByUuid(context, uuid(), Kwargs.of("vcpu_model", update));
    }
  }

  @PortOf("_save_ec2_ids#L540-L542")
  private void saveEc2Ids(RequestContext context) {
    // read only
  }

  @PortOf("_save_migration_context#L544-L550")
  private void saveMigrationContext(RequestContext context) {
    MigrationContext migrationContext = (MigrationContext) get("migration_context");
    if (migrationContext != null) {
      migrationContext.set("instance_uuid", uuid());
      migrationContext.objAlternateContext(context, migrationContext::save);
    } else {
      MigrationContext.destroy(context, uuid());
    }
  }

  private void saveField(String field, RequestContext context) {
    switch (field) {
      case "info_cache" -> saveInfoCache(context);
      case "security_groups" -> saveSecurityGroups(context);
      case "fault" -> saveFault(context);
      case "numa_topology" -> saveNumaTopology(context);
      case "pci_requests" -> savePciRequests(context);
      case "pci_devices" -> savePciDevices(context);
      case "flavor" -> saveFlavor(context);
      case "old_flavor" -> saveOldFlavor(context);
      case "new_flavor" -> saveNewFlavor(context);
      case "vcpu_model" -> saveVcpuModel(context);
      case "ec2_ids" -> saveEc2Ids(context);
      case "migration_context" -> saveMigrationContext(context);
      // As in nova: tags have no handler
      default -> LOG.error("No save handler for {}", field);
    }
  }

  /**
   * Writes what changed and tells the neighbour cells. The expected states, if not null, are a text
   * or a list of texts (null among them stands for no state) that the row must have.
   */
  @PortOf("save#L552-L690")
  public void save(Object expectedVmState, Object expectedTaskState, Boolean adminStateReset) {
    remotable("save");
    // Kept, as the update below takes the mark off the cell name
    syncCells = !cellNameBlocksSync();
    RequestContext context = this.context;
    String cellType = OptsModule.getCellType();
    // Other cells must see what changed, and saving nested objects forgets it
    Instance staleInstance = cellType == null ? null : (Instance) objClone();
    boolean cellsUpdateFromApi =
        "api".equals(cellType) && cellName() != null && !cellName().isEmpty() && syncCells;
    Runnable handleCellUpdateFromApi =
        () -> {
          CellsAPI cellsApi = new CellsAPI();
          cellsApi.instanceUpdateFromApi(
              context, staleInstance, expectedVmState, expectedTaskState, adminStateReset);
        };

    Map<String, Object> updates = new LinkedHashMap<>();
    Set<String> changes = objWhatChanged();
    for (Map.Entry<String, Field> entry : FIELDS.entrySet()) {
      String field = entry.getKey();
      if (contains(field) && entry.getValue() instanceof ObjectField) {
        try {
          saveField(field, context);
        } catch (DBReferenceError e) {
          throw new InstanceNotFound(Kwargs.of("instance_id", uuid()));
        }
      } else if (changes.contains(field)) {
        Object value = get(field);
        if (field.equals("cell_name")
            && value != null
            && ((String) value).startsWith(BLOCK_SYNC_FLAG)) {
          updates.put(field, ((String) value).substring(BLOCK_SYNC_FLAG.length()));
        } else {
          updates.put(field, value);
        }
      }
    }
    if (updates.isEmpty()) {
      if (cellsUpdateFromApi) {
        handleCellUpdateFromApi.run();
      }
      return;
    }
    updates.computeIfPresent("cleaned", (key, cleaned) -> (Boolean) cleaned ? 1 : 0);
    if (expectedTaskState != null) {
      updates.put("expected_task_state", expectedTaskState);
    }
    if (expectedVmState != null) {
      updates.put("expected_vm_state", expectedVmState);
    }
    List<String> expectedAttrs = new ArrayList<>();
    for (String attr : InstanceModule.INSTANCE_OPTIONAL_JOINED_FIELDS) {
      if (contains(attr) && !attr.equals("pci_devices")) {
        expectedAttrs.add(attr);
      }
    }
    if (!expectedAttrs.contains("system_metadata")) {
      expectedAttrs.add("system_metadata");
      expectedAttrs.add("flavor");
    }
    List<Map<String, Object>> refs =
        ApiModule.instanceUpdateAndGetOriginal(
            context, uuid(), updates, expectedCols(expectedAttrs), null);
    fromDbObject(context, this, refs.get(1), expectedAttrs);

    if (cellsUpdateFromApi) {
      handleCellUpdateFromApi.run();
    } else if ("compute".equals(cellType) && syncCells) {
      CellsAPI cellsApi = new CellsAPI();
      cellsApi.instanceUpdateAtTop(context, staleInstance);
    }
    NovaObject newRef = objClone();
    NotificationsModule.sendUpdate(context, refs.get(0), (Instance) newRef, "compute", null);
    objResetChanges();
  }

  public void save() {
    save(null, null, false);
  }

  @PortOf("refresh#L692-L710")
  public void refresh(boolean useSlave) {
    remotable("refresh");
    List<String> extra = new ArrayList<>();
    for (String field : InstanceModule.INSTANCE_OPTIONAL_ATTRS) {
      if (contains(field)) {
        extra.add(field);
      }
    }
    Instance current = getByUuid(context, uuid(), extra, useSlave);
    // An orphan cannot load anything late, so a wrong list above shows at once
    current.setContext(null);
    for (String field : FIELDS.keySet()) {
      if (contains(field)) {
        if (field.equals("info_cache")) {
          infoCache().refresh();
        } else if (!Objects.equals(get(field), current.get(field))) {
          set(field, current.get(field));
        }
      }
    }
    objResetChanges();
  }

  public void refresh() {
    refresh(false);
  }

  @PortOf("_load_generic#L712-L723")
  private void loadGeneric(String attrname) {
    Instance instance = getByUuid(context, uuid(), List.of(attrname), false);
    if (!instance.objAttrIsSet(attrname)) {
      throw new ObjectActionError(
          Kwargs.of(
              "action", "obj_load_attr", "reason", "loading " + attrname + " requires recursion"));
    }
    set(attrname, instance.get(attrname));
  }

  @PortOf("_load_fault#L725-L727")
  private void loadFault() {
    set("fault", InstanceFault.getLatestForInstance(context, uuid()));
  }

  @PortOf("_load_numa_topology#L729-L740")
  private void loadNumaTopology(String dbTopology) {
    if (dbTopology != null) {
      set("numa_topology", InstanceNUMATopology.objFromDbObj(uuid(), dbTopology));
      return;
    }
    try {
      set("numa_topology", InstanceNUMATopology.getByInstanceUuid(context, uuid()));
    } catch (NumaTopologyNotFound e) {
      set("numa_topology", null);
    }
  }

  @PortOf("_load_pci_requests#L742-L750")
  private void loadPciRequests(String dbRequests) {
    set(
        "pci_requests",
        dbRequests != null
            ? InstancePCIRequests.objFromDb(context, uuid(), dbRequests)
            : InstancePCIRequests.getByInstanceUuid(context, uuid()));
  }

  @PortOf("_load_flavor#L752-L782")
  private void loadFlavor() {
    Instance instance;
    try {
      instance = getByUuid(context, uuid(), List.of("flavor", "system_metadata"), false);
    } catch (InstanceNotFound e) {
      if (!(Boolean) get("deleted")) {
        throw e;
      }
      set("flavor", Flavor.getById(context, (Number) get("instance_type_id")));
      set("old_flavor", null);
      set("new_flavor", null);
      return;
    }
    instance.setContext(null);
    set("flavor", instance.get("flavor"));
    set("old_flavor", instance.get("old_flavor"));
    set("new_flavor", instance.get("new_flavor"));
    if (contains("system_metadata")) {
      instance.systemMetadata().putAll(systemMetadata());
    }
    set("system_metadata", instance.systemMetadata());
  }

  @PortOf("_load_vcpu_model#L784-L791")
  @SuppressWarnings("unchecked")
  private void loadVcpuModel(String dbVcpuModel) {
    set(
        "vcpu_model",
        dbVcpuModel == null
            ? VirtCPUModel.getByInstanceUuid(context, uuid())
            : NovaObject.objFromPrimitive(
                (Map<String, Object>) JsonUtils.loads(dbVcpuModel), null));
  }

  @PortOf("_load_ec2_ids#L793-L794")
  private void loadEc2Ids() {
    // Differs from nova: there is no EC2 interface, so the ids are made up of the instance's own
    set("ec2_ids", new EC2Ids(context, Kwargs.of("instance_id", String.format("i-%08x", id()))));
  }

  @PortOf("_load_migration_context#L796-L808")
  private void loadMigrationContext() {
    try {
      set("migration_context", MigrationContext.getByInstanceUuid(context, uuid()));
    } catch (MigrationContextNotFound e) {
      set("migration_context", null);
    }
  }

  @PortOf("drop_migration_context#L839-L843")
  public void dropMigrationContext() {
    remotable("drop_migration_context");
    if (get("migration_context") != null) {
      MigrationContext.destroy(context, uuid());
      set("migration_context", null);
    }
  }

  @Override
  @PortOf("obj_load_attr#L845-L880")
  public void objLoadAttr(String attrname) {
    if (!InstanceModule.INSTANCE_OPTIONAL_ATTRS.contains(attrname)) {
      throw new ObjectActionError(
          Kwargs.of(
              "action", "obj_load_attr", "reason", "attribute " + attrname + " not lazy-loadable"));
    }
    if (context == null) {
      throw new OrphanedObjectError(Kwargs.of("method", "obj_load_attr", "objtype", objName()));
    }
    LOG.debug("Lazy-loading `{}' on {} uuid {}", attrname, objName(), uuid());
    switch (attrname) {
      case "fault" -> loadFault();
      case "numa_topology" -> loadNumaTopology(null);
      case "pci_requests" -> loadPciRequests(null);
      case "vcpu_model" -> loadVcpuModel(null);
      case "ec2_ids" -> loadEc2Ids();
      case "migration_context" -> loadMigrationContext();
      case "flavor", "old_flavor", "new_flavor" -> loadFlavor();
      default -> loadGeneric(attrname);
    }
    objResetChanges(List.of(attrname));
  }

  @PortOf("get_flavor#L882-L894")
  public Flavor getFlavor(String namespace) {
    try {
      return (Flavor) get(flavorField(namespace));
    } catch (FlavorNotFound e) {
      return null;
    }
  }

  public Flavor getFlavor() {
    return getFlavor(null);
  }

  @PortOf("set_flavor#L896-L903")
  public void setFlavor(Flavor flavor, String namespace) {
    set(flavorField(namespace), flavor);
    save();
  }

  @PortOf("delete_flavor#L905-L910")
  public void deleteFlavor(String namespace) {
    set(flavorField(namespace), null);
    save();
  }

  private static String flavorField(String namespace) {
    return namespace == null || namespace.isEmpty() ? "flavor" : namespace + "_flavor";
  }

  @PortOf("delete_metadata_key#L912-L927")
  public void deleteMetadataKey(String key) {
    remotable("delete_metadata_key");
    ApiModule.instanceMetadataDelete(context, uuid(), key);
    boolean wasChanged = objWhatChanged().contains("metadata");
    metadata().remove(key);
    if (origMetadata.containsKey(key)) {
      origMetadata = new LinkedHashMap<>(origMetadata);
      origMetadata.remove(key);
    }
    NotificationsModule.sendUpdate(context, items(), this, "compute", null);
    if (!wasChanged) {
      objResetChanges(List.of("metadata"));
    }
  }

  @PortOf("_cell_name_blocks_sync#L929-L934")
  private boolean cellNameBlocksSync() {
    return contains("cell_name") && cellName() != null && cellName().startsWith(BLOCK_SYNC_FLAG);
  }

  @PortOf("_normalize_cell_name#L936-L950")
  private void normalizeCellName() {
    if (!contains("cell_name") || cellName() == null) {
      return;
    }
    boolean changed = objWhatChanged().contains("cell_name");
    if (cellName().startsWith(BLOCK_SYNC_FLAG)) {
      set("cell_name", cellName().substring(BLOCK_SYNC_FLAG.length()));
      if (cellName().isEmpty()) {
        set("cell_name", null);
      }
    }
    if (!changed) {
      objResetChanges(List.of("cell_name"));
    }
  }

  /** Ends what {@link #skipCellsSync()} began. */
  @FunctionalInterface
  public interface SkippedSync extends AutoCloseable {
    @Override
    void close();
  }

  /** Until it is closed, saves of this instance are not passed on to other cells. */
  @PortOf("skip_cells_sync#L952-L970")
  public SkippedSync skipCellsSync() {
    boolean changed = objWhatChanged().contains("cell_name");
    if (!contains("cell_name") || cellName() == null) {
      set("cell_name", "");
    }
    set("cell_name", BLOCK_SYNC_FLAG + cellName());
    if (!changed) {
      objResetChanges(List.of("cell_name"));
    }
    return this::normalizeCellName;
  }

  public Integer id() {
    return (Integer) get("id");
  }

  public String uuid() {
    return (String) get("uuid");
  }

  public String host() {
    return (String) get("host");
  }

  public String node() {
    return (String) get("node");
  }

  public String cellName() {
    return (String) get("cell_name");
  }

  public String vmState() {
    return (String) get("vm_state");
  }

  public String taskState() {
    return (String) get("task_state");
  }

  public Integer powerState() {
    return (Integer) get("power_state");
  }

  public String projectId() {
    return (String) get("project_id");
  }

  public String userId() {
    return (String) get("user_id");
  }

  public String displayName() {
    return (String) get("display_name");
  }

  public String hostname() {
    return (String) get("hostname");
  }

  public String imageRef() {
    return (String) get("image_ref");
  }

  public String reservationId() {
    return (String) get("reservation_id");
  }

  public Integer instanceTypeId() {
    return (Integer) get("instance_type_id");
  }

  public Integer memoryMb() {
    return (Integer) get("memory_mb");
  }

  public Integer vcpus() {
    return (Integer) get("vcpus");
  }

  public Integer rootGb() {
    return (Integer) get("root_gb");
  }

  public Integer ephemeralGb() {
    return (Integer) get("ephemeral_gb");
  }

  public Boolean locked() {
    return (Boolean) get("locked");
  }

  public Boolean deleted() {
    return (Boolean) get("deleted");
  }

  public Flavor flavor() {
    return (Flavor) get("flavor");
  }

  public InstanceInfoCache infoCache() {
    return (InstanceInfoCache) get("info_cache");
  }

  public SecurityGroupList securityGroups() {
    return (SecurityGroupList) get("security_groups");
  }

  /** The live table: changing it changes the instance. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> metadata() {
    return (Map<String, Object>) get("metadata");
  }

  /** The live table: changing it changes the instance. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> systemMetadata() {
    return (Map<String, Object>) get("system_metadata");
  }
}
