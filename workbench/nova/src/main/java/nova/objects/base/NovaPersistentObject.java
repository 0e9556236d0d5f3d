package nova.objects.base;

import java.util.List;
import java.util.Map;
import nova.objects.fields.BooleanField;
import nova.objects.fields.DateTimeField;
import nova.objects.fields.Field;
import port.PortOf;

/** The fields that objects kept in the database have in common. */
@PortOf("nova/objects/base.py::NovaPersistentObject")
public final class NovaPersistentObject {

  public static final Map<String, Field> FIELDS =
      Field.of(
          "created_at", new DateTimeField().nullable(),
          "updated_at", new DateTimeField().nullable(),
          "deleted_at", new DateTimeField().nullable(),
          "deleted", new BooleanField().defaultValue(false));

  private NovaPersistentObject() {}

  /** A table of fields, those in common last. */
  public static Map<String, Field> with(Object... namesAndFields) {
    return Field.merge(List.of(Field.of(namesAndFields), FIELDS));
  }
}
