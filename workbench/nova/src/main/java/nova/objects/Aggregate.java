package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.DictOfStringsField;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ListOfStringsField;
import nova.objects.fields.StringField;
import port.PortOf;

/** Hosts under one name with common properties. */
@PortOf("nova/objects/aggregate.py::Aggregate")
public final class Aggregate extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id",
          new IntegerField(),
          "name",
          new StringField(),
          "hosts",
          new ListOfStringsField().nullable(),
          "metadata",
          new DictOfStringsField().nullable());

  public Aggregate(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public Aggregate(RequestContext context) {
    this(context, Map.of());
  }

  public Aggregate() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.1";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L40-L50")
  static Aggregate fromDbObject(
      RequestContext context, Aggregate aggregate, Map<String, Object> row) {
    for (String key : FIELDS.keySet()) {
      aggregate.set(key, row.get(key.equals("metadata") ? "metadetails" : key));
    }
    aggregate.setContext(context);
    aggregate.objResetChanges();
    return aggregate;
  }

  @PortOf("get_by_id#L58-L61")
  public static Aggregate getById(RequestContext context, Number aggregateId) {
    return fromDbObject(context, new Aggregate(), ApiModule.aggregateGet(context, aggregateId));
  }
}
