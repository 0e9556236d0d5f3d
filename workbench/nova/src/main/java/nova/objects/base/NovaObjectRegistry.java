package nova.objects.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nova.objects.ObjectsModule;
import oslo.versionedobjects.UnsupportedObjectError;
import port.PortOf;
import runtime.Kwargs;

/** Finds the class of a versioned object by the name it travels under. */
@PortOf("nova/objects/base.py::NovaObjectRegistry")
public final class NovaObjectRegistry {

  private static final Map<String, Supplier<? extends NovaObject>> CLASSES = new LinkedHashMap<>();

  private NovaObjectRegistry() {}

  public static synchronized void register(String name, Supplier<? extends NovaObject> maker) {
    CLASSES.put(name, maker);
  }

  /** A new, empty object of this name. */
  public static NovaObject create(String name) {
    ObjectsModule.registerAll();
    Supplier<? extends NovaObject> maker;
    synchronized (NovaObjectRegistry.class) {
      maker = CLASSES.get(name);
    }
    if (maker == null) {
      throw new UnsupportedObjectError(Kwargs.of("objtype", name));
    }
    return maker.get();
  }
}
