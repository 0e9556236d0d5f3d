package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** Migrations. */
@PortOf("nova/objects/migration.py::MigrationList")
public final class MigrationList extends ObjectListBase<Migration> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("Migration"));

  public MigrationList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public MigrationList(RequestContext context) {
    this(context, Map.of());
  }

  public MigrationList() {
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

  @PortOf("get_in_progress_by_host_and_node#L148-L153")
  public static MigrationList getInProgressByHostAndNode(
      RequestContext context, String host, String node) {
    return BaseModule.objMakeList(
        context,
        new MigrationList(context),
        Migration::new,
        Migration::fromDbObject,
        ApiModule.migrationGetInProgressByHostAndNode(context, host, node));
  }

  @PortOf("get_by_filters#L155-L159")
  public static MigrationList getByFilters(RequestContext context, Map<String, Object> filters) {
    return BaseModule.objMakeList(
        context,
        new MigrationList(context),
        Migration::new,
        Migration::fromDbObject,
        ApiModule.migrationGetAllByFilters(context, filters));
  }
}
