package nova.objects.fields;

import nova.objects.base.NovaObject;

/** True or false; any value is taken by its truth. */
public final class BooleanField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (value instanceof Boolean) {
      return value;
    }
    return value instanceof Number n ? n.doubleValue() != 0 : !value.toString().isEmpty();
  }
}
