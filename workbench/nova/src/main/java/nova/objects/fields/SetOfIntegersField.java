package nova.objects.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import nova.objects.base.NovaObject;

/** A set of whole numbers; it travels as a list. */
public final class SetOfIntegersField extends Field {

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    Set<Object> numbers = new LinkedHashSet<>();
    ((Collection<?>) value).forEach(item -> numbers.add(((Number) item).intValue()));
    return numbers;
  }

  @Override
  protected Object doToPrimitive(NovaObject obj, String attr, Object value) {
    return new ArrayList<>((Set<?>) value);
  }

  @Override
  protected Object doFromPrimitive(NovaObject obj, String attr, Object value) {
    return doCoerce(obj, attr, value);
  }
}
