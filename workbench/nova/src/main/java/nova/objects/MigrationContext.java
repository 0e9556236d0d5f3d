package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.MigrationContextNotFound;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ObjectField;
import nova.objects.fields.UUIDField;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** What changes for an instance while it moves. */
@PortOf("nova/objects/migration_context.py::MigrationContext")
public final class MigrationContext extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "instance_uuid",
          new UUIDField(),
          "migration_id",
          new IntegerField(),
          "new_numa_topology",
          new ObjectField("InstanceNUMATopology").nullable(),
          "old_numa_topology",
          new ObjectField("InstanceNUMATopology").nullable());

  public MigrationContext(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public MigrationContext(RequestContext context) {
    this(context, Map.of());
  }

  public MigrationContext() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("obj_from_db_obj#L52-L55")
  @SuppressWarnings("unchecked")
  public static MigrationContext objFromDbObj(String dbObj) {
    return (MigrationContext)
        NovaObject.objFromPrimitive((Map<String, Object>) JsonUtils.loads(dbObj), null);
  }

  @PortOf("_save#L57-L64")
  void save() {
    String text = JsonUtils.dumps(objToPrimitive());
    ApiModule.instanceExtraUpdateByUuid(
        context, (String) get("instance_uuid"), Kwargs.of("migration_context", text));
    objResetChanges();
  }

  @PortOf("_destroy#L66-L69")
  static void destroy(RequestContext context, String instanceUuid) {
    ApiModule.instanceExtraUpdateByUuid(
        context, instanceUuid, Kwargs.of("migration_context", null));
  }

  @PortOf("get_by_instance_uuid#L71-L82")
  public static MigrationContext getByInstanceUuid(RequestContext context, String instanceUuid) {
    Map<String, Object> extra =
        ApiModule.instanceExtraGetByInstanceUuid(
            context, instanceUuid, List.of("migration_context"));
    if (extra == null) {
      throw new MigrationContextNotFound(Kwargs.of("instance_uuid", instanceUuid));
    }
    Object text = extra.get("migration_context");
    return text == null ? null : objFromDbObj((String) text);
  }
}
