package nova.cells.utils;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.base.ObjToPrimitive;
import port.PortOf;
import runtime.AttributeError;
import runtime.Attributes;
import runtime.DynamicAttributes;

/** Shows an object of another cell under names that are unique in the whole tree. */
// Differs from nova: public, else the compiler gives each public subclass bridges to its methods.
@PortOf("nova/cells/utils.py::_CellProxy")
public abstract class CellProxy implements DynamicAttributes, ObjToPrimitive {
  private final Object obj;
  private final String cellPath;

  @PortOf("__init__#L49-L51")
  CellProxy(Object obj, String cellPath) {
    this.obj = obj;
    this.cellPath = cellPath;
  }

  /** What Python does for {@code proxy.name}: properties first, then {@code __getattr__}. */
  public Object get(String name) {
    switch (name) {
      case "id":
        return id();
      case "host":
        return host();
      default:
        return getattr(name);
    }
  }

  @PortOf("id#L53-L55")
  public Object id() {
    return UtilsModule.cellWithItem(cellPath, attribute("id"));
  }

  @PortOf("host#L57-L59")
  public Object host() {
    return UtilsModule.cellWithItem(cellPath, attribute("host"));
  }

  @PortOf("__getitem__#L61-L67")
  public Object getitem(String key) {
    if (key.equals("id")) {
      return id();
    }
    if (key.equals("host")) {
      return host();
    }

    return attribute(key);
  }

  /** The fields that are set, as {@code dict} looks them up. */
  // Differs from nova: its dict() finds this by __getattr__, twice.
  public List<String> keys() {
    return ((NovaObject) obj).keys();
  }

  @PortOf("obj_to_primitive#L69-L73")
  @Override
  public Map<String, Object> objToPrimitive() {
    Map<String, Object> objP = ((ObjToPrimitive) obj).objToPrimitive();
    objP.put("cell_proxy.class_name", getClass().getSimpleName());
    objP.put("cell_proxy.cell_path", cellPath);
    return objP;
  }

  @PortOf("obj_from_primitive#L75-L85")
  static Object objFromPrimitive(
      ProxyObjectSerializer.ObjectReader serializer,
      Map<String, Object> primitive,
      RequestContext context) {
    Map<String, Object> objPrimitive = new LinkedHashMap<>(primitive);
    String cellPath = (String) objPrimitive.remove("cell_proxy.cell_path");
    String klassName = (String) objPrimitive.remove("cell_proxy.class_name");
    Object obj = serializer.processObject(context, objPrimitive);
    if (klassName != null && cellPath != null) {
      return proxy(klassName, obj, cellPath);
    } else {
      return obj;
    }
  }

  private static CellProxy proxy(String klassName, Object obj, String cellPath) {
    switch (klassName) {
      case "ComputeNodeProxy":
        return new ComputeNodeProxy(obj, cellPath);
      case "ServiceProxy":
        return new ServiceProxy(obj, cellPath);
      default:
        throw new AttributeError("'module' object has no attribute '" + klassName + "'");
    }
  }

  /** Pairs of name and value, as a dictionary would give them. */
  @PortOf("_iteritems#L88-L101")
  public Iterable<Map.Entry<String, Object>> iteritems() {
    // Differs from nova: all pairs are made at once, not as they are asked for.
    List<Map.Entry<String, Object>> items = new ArrayList<>();
    NovaObject novaObject = (NovaObject) obj;
    for (String name : novaObject.objFields()) {
      if (novaObject.objAttrIsSet(name) || novaObject.objExtraFields().contains(name)) {
        if (name.equals("id")) {
          items.add(new SimpleImmutableEntry<>(name, id()));
        } else if (name.equals("host")) {
          items.add(new SimpleImmutableEntry<>(name, host()));
        } else {
          items.add(new SimpleImmutableEntry<>(name, attribute(name)));
        }
      }
    }
    return items;
  }

  @PortOf("__getattr__#L108-L109")
  @Override
  public Object getattr(String key) {
    return attribute(key);
  }

  /** {@code getattr(self._obj, key)}: a field of the object, else a method of it. */
  Object attribute(String key) {
    if (obj instanceof NovaObject novaObject && novaObject.fields().containsKey(key)) {
      return novaObject.get(key);
    }
    return Attributes.get(obj, key);
  }
}
