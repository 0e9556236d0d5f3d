package nova.compute.api;

import java.util.function.Supplier;
import nova.RequestContext;

/** The function a wrapper was given: the next wrapper, or in the end the body. */
public final class Wrapped {
  private final String name;
  private final Decorator decorator;
  private final Wrapped inner;
  private final Supplier<?> body;

  Wrapped(String name, Supplier<?> body) {
    this(name, null, null, body);
  }

  Wrapped(Decorator decorator, Wrapped inner) {
    this(inner.name, decorator, inner, null);
  }

  private Wrapped(String name, Decorator decorator, Wrapped inner, Supplier<?> body) {
    this.name = name;
    this.decorator = decorator;
    this.inner = inner;
    this.body = body;
  }

  /** The decorated function's name in the original. */
  public String name() {
    return name;
  }

  public Object call(Object self, RequestContext context, Object target) {
    return decorator == null ? body.get() : decorator.call(inner, self, context, target);
  }
}
