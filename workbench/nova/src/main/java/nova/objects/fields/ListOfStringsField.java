package nova.objects.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nova.objects.base.NovaObject;
import runtime.ValueError;

/** A list of texts, none of them null. */
public final class ListOfStringsField extends Field {

  private static final Field ELEMENT = new StringField();

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    if (!(value instanceof Collection<?> items)) {
      throw new ValueError(
          "A list is required in field " + attr + ", not a " + value.getClass().getSimpleName());
    }
    List<Object> texts = new ArrayList<>();
    items.forEach(item -> texts.add(ELEMENT.coerce(obj, attr, item)));
    return texts;
  }
}
