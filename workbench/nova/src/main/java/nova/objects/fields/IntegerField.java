package nova.objects.fields;

import nova.objects.base.NovaObject;

/** A whole number; texts of digits are taken as well. */
public final class IntegerField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    long number =
        value instanceof Number n ? n.longValue() : Long.parseLong(value.toString().strip());
    return (int) number == number ? (Object) (int) number : (Object) number;
  }
}
