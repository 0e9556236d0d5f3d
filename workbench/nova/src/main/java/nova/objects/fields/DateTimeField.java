package nova.objects.fields;

import java.time.Instant;
import nova.UtilsModule;
import nova.objects.base.NovaObject;
import runtime.ValueError;

/** A moment; it travels as text of whole seconds. */
public final class DateTimeField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (value instanceof Instant) {
      return value;
    }
    if (value instanceof CharSequence text) {
      return UtilsModule.parseTime(text.toString());
    }
    throw new ValueError(
        "A datetime.datetime is required in field "
            + attr
            + ", not a "
            + value.getClass().getSimpleName());
  }

  @Override
  protected Object doToPrimitive(NovaObject obj, String attr, Object value) {
    return UtilsModule.isotime((Instant) value);
  }

  @Override
  protected Object doFromPrimitive(NovaObject obj, String attr, Object value) {
    return UtilsModule.parseTime(value.toString());
  }
}
