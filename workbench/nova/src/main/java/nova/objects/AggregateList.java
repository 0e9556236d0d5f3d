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

/** Aggregates. */
@PortOf("nova/objects/aggregate.py::AggregateList")
public final class AggregateList extends ObjectListBase<Aggregate> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("Aggregate"));

  public AggregateList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public AggregateList(RequestContext context) {
    this(context, Map.of());
  }

  public AggregateList() {
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

  @PortOf("get_all#L183-L187")
  public static AggregateList getAll(RequestContext context) {
    return make(context, ApiModule.aggregateGetAll(context));
  }

  @PortOf("get_by_host#L189-L193")
  public static AggregateList getByHost(RequestContext context, String host, String key) {
    return make(context, ApiModule.aggregateGetByHost(context, host, key));
  }

  @PortOf("get_by_metadata_key#L195-L201")
  public static AggregateList getByMetadataKey(
      RequestContext context, String key, List<String> hosts) {
    List<Map<String, Object>> rows = ApiModule.aggregateGetByMetadataKey(context, key);
    if (hosts != null) {
      rows =
          rows.stream()
              .filter(row -> ((List<?>) row.get("hosts")).stream().anyMatch(hosts::contains))
              .toList();
    }
    return make(context, rows);
  }

  private static AggregateList make(RequestContext context, List<Map<String, Object>> rows) {
    return BaseModule.objMakeList(
        context, new AggregateList(context), Aggregate::new, Aggregate::fromDbObject, rows);
  }
}
