package nova.objects.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nova.objects.base.NovaObject;

/** A list of versioned objects of one name. */
public final class ListOfObjectsField extends Field {

  private final ObjectField element;

  public ListOfObjectsField(String objName) {
    element = new ObjectField(objName);
  }

  /** Name of the objects in the list. */
  public String objName() {
    return element.objName();
  }

  @Override
  protected Object doCoerce(NovaObject obj, String attr, Object value) {
    return each(value, item -> element.coerce(obj, attr, item));
  }

  @Override
  protected Object doToPrimitive(NovaObject obj, String attr, Object value) {
    return each(value, item -> element.toPrimitive(obj, attr, item));
  }

  @Override
  protected Object doFromPrimitive(NovaObject obj, String attr, Object value) {
    return each(value, item -> element.fromPrimitive(obj, attr, item));
  }

  private static List<Object> each(Object value, UnaryOperator<Object> change) {
    List<Object> changed = new ArrayList<>();
    ((Iterable<?>) value).forEach(item -> changed.add(change.apply(item)));
    return changed;
  }
}
