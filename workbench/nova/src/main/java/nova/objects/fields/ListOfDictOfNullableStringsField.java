package nova.objects.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nova.objects.base.NovaObject;

/** A list of tables of texts. */
public final class ListOfDictOfNullableStringsField extends Field {

  private static final Field ELEMENT = new DictOfNullableStringsField();

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    List<Object> tables = new ArrayList<>();
    ((Collection<?>) value).forEach(item -> tables.add(ELEMENT.coerce(obj, attr, item)));
    return tables;
  }
}
