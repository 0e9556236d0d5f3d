package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.StringField;
import port.PortOf;

/** A word that a user hung on an instance. */
@PortOf("nova/objects/tag.py::Tag")
public final class Tag extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "resource_id", new StringField(),
          "tag", new StringField());

  public Tag(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public Tag(RequestContext context) {
    this(context, Map.of());
  }

  public Tag() {
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

  @PortOf("_from_db_object#L30-L36")
  static Tag fromDbObject(RequestContext context, Tag item, Map<String, Object> row) {
    for (String field : item.fields().keySet()) {
      item.set(field, row.get(field));
    }
    item.setContext(context);
    item.objResetChanges();
    return item;
  }
}
