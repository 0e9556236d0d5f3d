package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** Tags. */
@PortOf("nova/objects/tag.py::TagList")
public final class TagList extends ObjectListBase<Tag> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("Tag"));

  public TagList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public TagList(RequestContext context) {
    this(context, Map.of());
  }

  public TagList() {
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
}
