package nova.scheduler.client;

import java.util.function.Supplier;
import runtime.Attributes;
import runtime.Callable;
import runtime.DynamicAttributes;

/** Makes an object when one of its methods is first called; nova/scheduler/client/__init__.py. */
final class LazyLoader implements DynamicAttributes {
  private final Supplier<?> klass;
  private Object instance;

  LazyLoader(Supplier<?> klass) {
    this.klass = klass;
  }

  @Override
  public Object getattr(String name) {
    Callable runMethod =
        (args, kwargs) -> {
          if (instance == null) {
            instance = klass.get();
          }
          return Attributes.method(instance, name).call(args, kwargs);
        };
    return runMethod;
  }
}
