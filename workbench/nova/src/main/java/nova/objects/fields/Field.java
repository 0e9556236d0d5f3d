package nova.objects.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.objects.base.NovaObject;
import runtime.ValueError;

/** One attribute of a versioned object: how its value is checked, sent and received. */
public abstract class Field {

  private static final Object UNSPECIFIED = new Object();

  private boolean nullable;
  private boolean readOnly;
  private Object defaultValue = UNSPECIFIED;

  /** Allows null. */
  public Field nullable() {
    nullable = true;
    return this;
  }

  /** Lets the field be written once only. */
  public Field readOnly() {
    readOnly = true;
    return this;
  }

  /** Gives the value that stands for null in a field that is not nullable. */
  public Field defaultValue(Object value) {
    defaultValue = value;
    return this;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  public boolean hasDefault() {
    return defaultValue != UNSPECIFIED;
  }

  /** Null if there is none. */
  public Object getDefault() {
    return hasDefault() ? defaultValue : null;
  }

  /** The value as the object keeps it; throws where the value does not fit the field. */
  public final Object coerce(NovaObject obj, String attr, Object value) {
    if (value != null) {
      return doCoerce(obj, attr, value);
    }
    if (nullable) {
      return null;
    }
    if (hasDefault()) {
      return coerce(obj, attr, defaultValue);
    }
    throw new ValueError("Field `" + attr + "' cannot be None");
  }

  public final Object toPrimitive(NovaObject obj, String attr, Object value) {
    return value == null ? null : doToPrimitive(obj, attr, value);
  }

  public final Object fromPrimitive(NovaObject obj, String attr, Object value) {
    return value == null ? null : doFromPrimitive(obj, attr, value);
  }

  protected abstract Object doCoerce(NovaObject obj, String attr, Object value);

  protected Object doToPrimitive(NovaObject obj, String attr, Object value) {
    return value;
  }

  protected Object doFromPrimitive(NovaObject obj, String attr, Object value) {
    return value;
  }

  /** A table of fields from name, field, name, field. */
  public static Map<String, Field> of(Object... namesAndFields) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndFields.length; i += 2) {
      fields.put((String) namesAndFields[i], (Field) namesAndFields[i + 1]);
    }
    return fields;
  }

  /** The fields of a mix-in come after an object's own and never replace them. */
  public static Map<String, Field> merge(List<Map<String, Field>> tables) {
    Map<String, Field> merged = new LinkedHashMap<>();
    tables.forEach(table -> table.forEach(merged::putIfAbsent));
    return merged;
  }
}
