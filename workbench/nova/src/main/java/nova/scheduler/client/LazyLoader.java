package nova.scheduler.client;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import port.PortOf;
import runtime.Attributes;
import runtime.Callable;
import runtime.DynamicAttributes;

/** Makes an object when one of its methods is first called. */
@PortOf("nova/scheduler/client/__init__.py::LazyLoader")
final class LazyLoader implements DynamicAttributes {
  private final Supplier<?> klass;
  private Object instance;

  @PortOf("__init__#L25-L29")
  LazyLoader(Supplier<?> klass) {
    this.klass = klass;
  }

  @Override
  @PortOf("__getattr__#L31-L32")
  public Object getattr(String name) {
    Callable partial = (args, kwargs) -> runMethod(name, args, kwargs);
    return partial;
  }

  @PortOf("__run_method#L34-L37")
  private Object runMethod(String name, List<Object> args, Map<String, Object> kwargs) {
    if (instance == null) {
      instance = klass.get();
    }
    return Attributes.method(instance, name).call(args, kwargs);
  }
}
