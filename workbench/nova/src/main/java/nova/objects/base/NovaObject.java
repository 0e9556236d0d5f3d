package nova.objects.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nova.RequestContext;
import nova.exception.OrphanedObjectError;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import nova.objects.fields.ObjectField;
import oslo.serialization.Primitive;
import oslo.versionedobjects.IncompatibleObjectVersion;
import oslo.versionedobjects.UnsupportedObjectError;
import port.PortOf;
import runtime.AttributeError;
import runtime.Kwargs;
import runtime.NotImplementedError;

/** A versioned object: typed fields, memory of what changed, a form for the wire, late loading. */
@PortOf("nova/objects/base.py::NovaObject")
public abstract class NovaObject implements ObjToPrimitive, Primitive {

  public static final String OBJ_SERIAL_NAMESPACE = "nova_object";
  public static final String OBJ_PROJECT_NAMESPACE = "nova";

  protected RequestContext context;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> changedFields = new LinkedHashSet<>();

  protected NovaObject(RequestContext context, Map<String, Object> kwargs) {
    this.context = context;
    kwargs.forEach(this::set);
  }

  /** The name under which the object travels. */
  public String objName() {
    return getClass().getSimpleName();
  }

  public abstract String version();

  public abstract Map<String, Field> fields();

  /** Names that can be read like fields but are computed. */
  public List<String> objExtraFields() {
    return List.of();
  }

  /** Fields and computed names. */
  public List<String> objFields() {
    List<String> names = new ArrayList<>(fields().keySet());
    names.addAll(objExtraFields());
    return names;
  }

  public RequestContext getContext() {
    return context;
  }

  public void setContext(RequestContext context) {
    this.context = context;
  }

  /** The value of a field; one that is not set is loaded first. */
  public Object get(String name) {
    if (!fields().containsKey(name)) {
      return extra(name);
    }
    if (!values.containsKey(name)) {
      objLoadAttr(name);
    }
    return values.get(name);
  }

  /** The value of a field, or {@code otherwise} where it is not set. */
  public Object get(String name, Object otherwise) {
    if (!objFields().contains(name)) {
      throw new AttributeError(
          "'" + getClass().getSimpleName() + "' object has no attribute '" + name + "'");
    }
    return objAttrIsSet(name) || objExtraFields().contains(name) ? get(name) : otherwise;
  }

  /** The value of a name out of {@link #objExtraFields()}. */
  protected Object extra(String name) {
    throw new AttributeError(
        "'" + getClass().getSimpleName() + "' object has no attribute '" + name + "'");
  }

  /** Sets a field and remembers that it changed, even where the value is the same. */
  public void set(String name, Object value) {
    Field field = fields().get(name);
    if (field == null) {
      throw new AttributeError(
          "'" + getClass().getSimpleName() + "' object has no attribute '" + name + "'");
    }
    Object coerced = field.coerce(this, name, value);
    if (field.isReadOnly() && values.containsKey(name)) {
      if (!Objects.equals(values.get(name), coerced)) {
        throw new oslo.versionedobjects.ReadOnlyFieldError(Kwargs.of("field", name));
      }
      return;
    }
    changedFields.add(name);
    values.put(name, coerced);
  }

  public void update(Map<String, Object> updates) {
    updates.forEach(this::set);
  }

  /** Stores a value behind the back of type check and change tracking. */
  protected void store(String name, Object value) {
    values.put(name, value);
  }

  /** Makes a field unset again, as deleting the attribute does. */
  public void unset(String name) {
    values.remove(name);
  }

  public boolean objAttrIsSet(String name) {
    if (!objFields().contains(name)) {
      throw new AttributeError(objName() + " object has no attribute '" + name + "'");
    }
    return values.containsKey(name);
  }

  /** Whether the field exists and is set. */
  public boolean contains(String name) {
    return values.containsKey(name);
  }

  /** The fields that are set, in the order of the declaration. */
  public List<String> keys() {
    List<String> names = new ArrayList<>();
    for (String name : objFields()) {
      if (values.containsKey(name) || objExtraFields().contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  public Map<String, Object> items() {
    Map<String, Object> items = new LinkedHashMap<>();
    keys().forEach(name -> items.put(name, get(name)));
    return items;
  }

  @Override
  public Map<String, Object> iteritems() {
    return items();
  }

  /** Loads a field on first use; an object that can do so overrides this. */
  public void objLoadAttr(String attrname) {
    throw new NotImplementedError("Cannot load '" + attrname + "' in the base class");
  }

  /** A deep copy with the same context and the same memory of changes. */
  public NovaObject objClone() {
    NovaObject copy = NovaObjectRegistry.create(objName());
    copy.context = context;
    for (String name : fields().keySet()) {
      if (values.containsKey(name)) {
        copy.set(name, BaseModule.deepcopy(values.get(name)));
      }
    }
    copy.changedFields.clear();
    copy.changedFields.addAll(changedFields);
    return copy;
  }

  /** As {@link #objClone}. */
  public NovaObject deepCopy() {
    return objClone();
  }

  /** Names of the fields that changed, those of nested objects included. */
  public Set<String> objWhatChanged() {
    Set<String> changes = new LinkedHashSet<>(changedFields);
    changes.retainAll(fields().keySet());
    values.forEach(
        (name, value) -> {
          if (value instanceof NovaObject nested && !nested.objWhatChanged().isEmpty()) {
            changes.add(name);
          }
        });
    return changes;
  }

  public Map<String, Object> objGetChanges() {
    Map<String, Object> changes = new LinkedHashMap<>();
    objWhatChanged().forEach(name -> changes.put(name, get(name)));
    return changes;
  }

  /** Forgets changes: of all fields, or of the given ones; nested ones too if recursive. */
  @PortOf("obj_reset_changes#L121-L163")
  public void objResetChanges(Collection<String> fields, boolean recursive) {
    if (recursive) {
      for (String name : objGetChanges().keySet()) {
        if (fields != null && !fields.isEmpty() && !fields.contains(name)) {
          continue;
        }
        resetNested(name);
      }
    }
    if (fields != null && !fields.isEmpty()) {
      changedFields.removeAll(fields);
    } else {
      changedFields.clear();
    }
  }

  public void objResetChanges() {
    objResetChanges(null, false);
  }

  public void objResetChanges(Collection<String> fields) {
    objResetChanges(fields, false);
  }

  private void resetNested(String name) {
    Object value = values.get(name);
    if (value == null) {
      return;
    }
    Field field = fields().get(name);
    if (field instanceof ObjectField) {
      ((NovaObject) value).objResetChanges(null, true);
    } else if (field instanceof ListOfObjectsField) {
      ((List<?>) value).forEach(item -> ((NovaObject) item).objResetChanges(null, true));
    }
  }

  /** Runs work with another context in the object, then puts the old one back. */
  @PortOf("obj_alternate_context#L166-L173")
  public void objAlternateContext(RequestContext alternate, Runnable work) {
    RequestContext original = context;
    context = alternate;
    try {
      work.run();
    } finally {
      context = original;
    }
  }

  /** Runs work with an administrator's context in the object. */
  @PortOf("obj_as_admin#L176-L197")
  public void objAsAdmin(Runnable work) {
    if (context == null) {
      throw new OrphanedObjectError(Kwargs.of("method", "obj_as_admin", "objtype", objName()));
    }
    RequestContext original = context;
    context = context.elevated(null);
    try {
      work.run();
    } finally {
      context = original;
    }
  }

  /** The form that travels: name, namespace, version, data and the names of changed fields. */
  @Override
  public Map<String, Object> objToPrimitive() {
    Map<String, Object> data = new LinkedHashMap<>();
    fields()
        .forEach(
            (name, field) -> {
              if (values.containsKey(name)) {
                data.put(name, field.toPrimitive(this, name, values.get(name)));
              }
            });
    Map<String, Object> primitive =
        Kwargs.of(
            "nova_object.name",
            objName(),
            "nova_object.namespace",
            OBJ_PROJECT_NAMESPACE,
            "nova_object.version",
            version(),
            "nova_object.data",
            data);
    Set<String> changes = objWhatChanged();
    if (!changes.isEmpty()) {
      primitive.put("nova_object.changes", new ArrayList<>(changes));
    }
    return primitive;
  }

  /** The object out of the form that travels; throws where name or version are unknown. */
  @SuppressWarnings("unchecked")
  public static NovaObject objFromPrimitive(Map<String, Object> primitive, RequestContext context) {
    String name = (String) primitive.get("nova_object.name");
    String version = (String) primitive.get("nova_object.version");
    if (!OBJ_PROJECT_NAMESPACE.equals(primitive.get("nova_object.namespace"))) {
      throw new UnsupportedObjectError(
          Kwargs.of("objtype", primitive.get("nova_object.namespace") + "." + name));
    }
    NovaObject object = NovaObjectRegistry.create(name);
    if (!object.version().equals(version)) {
      throw new IncompatibleObjectVersion(
          Kwargs.of("objname", name, "objver", version, "supported", object.version()));
    }
    object.fill(
        context,
        (Map<String, Object>) primitive.get("nova_object.data"),
        (List<String>) primitive.getOrDefault("nova_object.changes", List.of()));
    return object;
  }

  /** Takes the fields of the form that travels. */
  protected void fill(RequestContext newContext, Map<String, Object> data, List<String> changes) {
    context = newContext;
    fields()
        .forEach(
            (name, field) -> {
              if (data.containsKey(name)) {
                set(name, field.fromPrimitive(this, name, data.get(name)));
              }
            });
    changedFields.clear();
    changes.stream().filter(fields()::containsKey).forEach(changedFields::add);
  }

  /** What a method marked as remotable demands: a context. */
  protected final void remotable(String method) {
    if (context == null) {
      throw new OrphanedObjectError(Kwargs.of("method", method, "objtype", objName()));
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(getClass().getSimpleName()).append('(');
    String separator = "";
    for (String name : fields().keySet()) {
      text.append(separator).append(name).append('=');
      text.append(values.containsKey(name) ? values.get(name) : "<?>");
      separator = ",";
    }
    return text.append(')').toString();
  }
}
