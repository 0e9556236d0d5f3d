package nova.objects.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.RequestContext;
import port.PortOf;

/** Functions over versioned objects of any kind. */
@PortOf("nova/objects/base.py")
public final class BaseModule {

  /** How one database row becomes an object. */
  @FunctionalInterface
  public interface FromDb<T extends NovaObject> {
    T fromDbObject(RequestContext context, T item, Map<String, Object> row);
  }

  /** An empty object of one kind. */
  @FunctionalInterface
  public interface Maker<T extends NovaObject> {
    T make(RequestContext context);
  }

  private BaseModule() {}

  @PortOf("get_attrname#L39-L43")
  public static String getAttrname(String name) {
    return "_obj_" + name;
  }

  /** Plain maps and lists out of objects, without names and versions. */
  @PortOf("obj_to_primitive#L329-L348")
  public static Object objToPrimitive(Object obj) {
    if (obj instanceof ObjectListBase<?> list) {
      List<Object> primitives = new ArrayList<>();
      list.forEach(item -> primitives.add(objToPrimitive(item)));
      return primitives;
    }
    if (obj instanceof NovaObject object) {
      Map<String, Object> result = new LinkedHashMap<>();
      for (String key : object.keys()) {
        result.put(key, objToPrimitive(object.get(key)));
      }
      return result;
    }
    return obj;
  }

  /** Fills a list object with one object a row. */
  @PortOf("obj_make_list#L351-L371")
  public static <T extends NovaObject, L extends ObjectListBase<T>> L objMakeList(
      RequestContext context,
      L listObj,
      Maker<T> maker,
      FromDb<T> fromDb,
      List<Map<String, Object>> dbList) {
    listObj.setObjects(List.of());
    for (Map<String, Object> row : dbList) {
      listObj.objects().add(fromDb.fromDbObject(context, maker.make(null), row));
    }
    listObj.setContext(context);
    listObj.objResetChanges();
    return listObj;
  }

  /** Whether two objects travel as the same data, changes and the ignored keys aside. */
  @PortOf("obj_equal_prims#L398-L430")
  public static boolean objEqualPrims(NovaObject obj1, NovaObject obj2, List<String> ignore) {
    Set<String> keys = new LinkedHashSet<>(ignore == null ? List.of() : ignore);
    keys.add("nova_object.changes");
    return strip(obj1.objToPrimitive(), keys).equals(strip(obj2.objToPrimitive(), keys));
  }

  private static Object strip(Object primitive, Set<String> keys) {
    if (primitive instanceof Map<?, ?> map) {
      Map<Object, Object> kept = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            if (!keys.contains(key)) {
              kept.put(key, strip(value, keys));
            }
          });
      return kept;
    }
    if (primitive instanceof List<?> list) {
      List<Object> kept = new ArrayList<>();
      list.forEach(item -> kept.add(strip(item, keys)));
      return kept;
    }
    return primitive;
  }

  /** A copy down to the leaves of maps, lists, sets and versioned objects. */
  public static Object deepcopy(Object value) {
    if (value instanceof NovaObject object) {
      return object.objClone();
    }
    if (value instanceof nova.network.model.NetworkInfo info) {
      return info.copy();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, item) -> copy.put(key, deepcopy(item)));
      return copy;
    }
    if (value instanceof Collection<?> items) {
      Collection<Object> copy =
          value instanceof Set ? new LinkedHashSet<>() : new ArrayList<>(items.size());
      items.forEach(item -> copy.add(deepcopy(item)));
      return copy;
    }
    return value;
  }
}
