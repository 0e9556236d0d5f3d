package nova.objects.fields;

import java.time.Instant;
import nova.objects.base.NovaObject;
import runtime.ValueError;

/** A text; numbers and dates become text. */
public class StringField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (value instanceof CharSequence || value instanceof Number || value instanceof Instant) {
      return value.toString();
    }
    throw new ValueError(
        "A string is required in field " + attr + ", not a " + value.getClass().getSimpleName());
  }
}
