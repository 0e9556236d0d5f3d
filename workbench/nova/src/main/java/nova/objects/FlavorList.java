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

/** Flavors. */
@PortOf("nova/objects/flavor.py::FlavorList")
public final class FlavorList extends ObjectListBase<Flavor> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("Flavor"));

  public FlavorList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public FlavorList(RequestContext context) {
    this(context, Map.of());
  }

  public FlavorList() {
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

  @PortOf("get_all#L266-L274")
  public static FlavorList getAll(
      RequestContext context,
      boolean inactive,
      Map<String, Object> filters,
      String sortKey,
      String sortDir,
      Number limit,
      String marker) {
    return BaseModule.objMakeList(
        context,
        new FlavorList(context),
        Flavor::new,
        (ctxt, flavor, row) -> Flavor.fromDbObject(ctxt, flavor, row, List.of("extra_specs")),
        ApiModule.flavorGetAll(context, inactive, filters, sortKey, sortDir, limit, marker));
  }
}
