package nova.objects.fields;

import nova.objects.base.NovaObject;

/** A number with a fraction. */
public final class FloatField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    return value instanceof Number n ? n.doubleValue() : Double.parseDouble(value.toString());
  }
}
