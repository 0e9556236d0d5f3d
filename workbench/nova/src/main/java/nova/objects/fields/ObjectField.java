package nova.objects.fields;

import java.util.Map;
import nova.objects.base.NovaObject;
import runtime.ValueError;

/** Another versioned object, by its name. */
public final class ObjectField extends Field {

  private final String objName;

  public ObjectField(String objName) {
    this.objName = objName;
  }

  public String objName() {
    return objName;
  }

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (value instanceof NovaObject candidate && candidate.objName().equals(objName)) {
      return value;
    }
    throw new ValueError(
        "An object of type "
            + objName
            + " is required in field "
            + attr
            + ", not a "
            + value.getClass().getSimpleName());
  }

  @Override
  protected Object doToPrimitive(NovaObject obj, String attr, Object value) {
    return ((NovaObject) value).objToPrimitive();
  }

  @Override
  @SuppressWarnings("unchecked")
  protected Object doFromPrimitive(NovaObject obj, String attr, Object value) {
    return value instanceof NovaObject
        ? value
        : NovaObject.objFromPrimitive((Map<String, Object>) value, obj.getContext());
  }
}
