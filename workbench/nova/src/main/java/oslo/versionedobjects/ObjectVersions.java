package oslo.versionedobjects;

import java.util.LinkedHashMap;
import java.util.Map;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaObjectRegistry;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import nova.objects.fields.ObjectField;

/** Versions of an object and of all the objects it can hold. */
public final class ObjectVersions {
  private ObjectVersions() {}

  /** Names and versions, the object's own among them. */
  public static Map<String, Object> tree(String objName) {
    Map<String, Object> versions = new LinkedHashMap<>();
    collect(objName, versions);
    return versions;
  }

  private static void collect(String objName, Map<String, Object> versions) {
    NovaObject object = NovaObjectRegistry.create(objName);
    versions.put(objName, object.version());
    for (Field field : object.fields().values()) {
      String child = child(field);
      if (child != null && !versions.containsKey(child)) {
        collect(child, versions);
      }
    }
  }

  private static String child(Field field) {
    if (field instanceof ObjectField one) {
      return one.objName();
    }
    return field instanceof ListOfObjectsField many ? many.objName() : null;
  }
}
