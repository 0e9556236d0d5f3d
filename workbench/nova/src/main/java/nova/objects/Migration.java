package nova.objects;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.ObjectActionError;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.BooleanField;
import nova.objects.fields.EnumField;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.StringField;
import port.PortOf;
import runtime.Kwargs;

/** The move of an instance from one host or flavor to another. */
@PortOf("nova/objects/migration.py::Migration")
public final class Migration extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField(),
          "source_compute", new StringField().nullable(),
          "dest_compute", new StringField().nullable(),
          "source_node", new StringField().nullable(),
          "dest_node", new StringField().nullable(),
          "dest_host", new StringField().nullable(),
          "old_instance_type_id", new IntegerField().nullable(),
          "new_instance_type_id", new IntegerField().nullable(),
          "instance_uuid", new StringField().nullable(),
          "status", new StringField().nullable(),
          "migration_type",
              new EnumField(List.of("migration", "resize", "live-migration", "evacuation")),
          "hidden", new BooleanField().defaultValue(false));

  public Migration(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public Migration(RequestContext context) {
    this(context, Map.of());
  }

  public Migration() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.2";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("nova/objects/migration.py::determine_migration_type#L23-L27")
  private static String determineMigrationType(Object oldTypeId, Object newTypeId) {
    return Objects.equals(oldTypeId, newTypeId) ? "migration" : "resize";
  }

  @PortOf("_from_db_object#L56-L66")
  static Migration fromDbObject(
      RequestContext context, Migration migration, Map<String, Object> row) {
    for (String key : FIELDS.keySet()) {
      Object value = row.get(key);
      if (key.equals("migration_type") && value == null) {
        value =
            determineMigrationType(
                row.get("old_instance_type_id"), row.get("new_instance_type_id"));
      }
      migration.set(key, value);
    }
    migration.setContext(context);
    migration.objResetChanges();
    return migration;
  }

  @Override
  @PortOf("obj_load_attr#L76-L84")
  public void objLoadAttr(String attrname) {
    if (attrname.equals("migration_type")) {
      set(
          "migration_type",
          determineMigrationType(get("old_instance_type_id"), get("new_instance_type_id")));
    } else if (attrname.equals("hidden")) {
      set("hidden", false);
    } else {
      super.objLoadAttr(attrname);
    }
  }

  @PortOf("get_by_id#L86-L89")
  public static Migration getById(RequestContext context, Number migrationId) {
    return fromDbObject(context, new Migration(), ApiModule.migrationGet(context, migrationId));
  }

  @PortOf("get_by_instance_and_status#L91-L95")
  public static Migration getByInstanceAndStatus(
      RequestContext context, String instanceUuid, String status) {
    return fromDbObject(
        context,
        new Migration(),
        ApiModule.migrationGetByInstanceAndStatus(context, instanceUuid, status));
  }

  @PortOf("create#L97-L109")
  public void create() {
    remotable("create");
    if (objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "already created"));
    }
    Map<String, Object> updates = objGetChanges();
    if (!updates.containsKey("migration_type")) {
      throw new ObjectActionError(
          Kwargs.of(
              "action",
              "create",
              "reason",
              "cannot create a Migration object without a migration_type set"));
    }
    fromDbObject(context, this, ApiModule.migrationCreate(context, updates));
  }

  @PortOf("save#L111-L117")
  public void save() {
    remotable("save");
    Map<String, Object> updates = objGetChanges();
    updates.remove("id");
    fromDbObject(context, this, ApiModule.migrationUpdate(context, id(), updates));
    objResetChanges();
  }

  @PortOf("instance#L119-L121")
  public Instance instance() {
    return Instance.getByUuid(context, (String) get("instance_uuid"), null, false);
  }

  public Integer id() {
    return (Integer) get("id");
  }

  public String status() {
    return (String) get("status");
  }
}
