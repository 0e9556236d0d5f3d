package nova.objects.base;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.RequestContext;
import port.PortOf;

/** An object that is a list of objects of one kind, kept in the field {@code objects}. */
@PortOf("nova/objects/base.py::ObjectListBase")
public abstract class ObjectListBase<T extends NovaObject> extends NovaObject
    implements Iterable<T> {

  protected ObjectListBase(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
    if (!kwargs.containsKey("objects")) {
      setObjects(List.of());
      objResetChanges(List.of("objects"));
    }
  }

  /** The live list: adding to it adds to the object. */
  @SuppressWarnings("unchecked")
  public List<T> objects() {
    return (List<T>) get("objects");
  }

  public void setObjects(List<? extends T> objects) {
    set("objects", new ArrayList<>(objects));
  }

  public int size() {
    return objects().size();
  }

  public boolean isEmpty() {
    return objects().isEmpty();
  }

  public T at(int index) {
    return objects().get(index);
  }

  @Override
  public Iterator<T> iterator() {
    return objects().iterator();
  }

  @Override
  public Set<String> objWhatChanged() {
    Set<String> changes = super.objWhatChanged();
    for (T child : objects()) {
      if (!child.objWhatChanged().isEmpty()) {
        changes.add("objects");
      }
    }
    return changes;
  }
}
