package nova.objects.fields;

import java.util.LinkedHashMap;
import java.util.Map;
import nova.objects.base.NovaObject;
import runtime.ValueError;

/** A table of texts to texts, no value null. */
public final class DictOfStringsField extends Field {

  private static final Field ELEMENT = new StringField();

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (!(value instanceof Map<?, ?> entries)) {
      throw new ValueError(
          "A dict is required in field " + attr + ", not a " + value.getClass().getSimpleName());
    }
    Map<String, Object> coerced = new LinkedHashMap<>();
    entries.forEach(
        (key, item) ->
            coerced.put(
                String.valueOf(key), ELEMENT.coerce(obj, attr + "[\"" + key + "\"]", item)));
    return coerced;
  }
}
