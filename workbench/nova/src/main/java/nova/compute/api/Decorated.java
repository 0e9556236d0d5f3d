package nova.compute.api;

import java.util.function.Supplier;
import nova.RequestContext;

/**
 * A function's name and its decorators, outermost first, as they stand above it in the original.
 */
public final class Decorated {
  private final String name;
  private final Decorator[] decorators;

  private Decorated(String name, Decorator... decorators) {
    this.name = name;
    this.decorators = decorators;
  }

  public static Decorated function(String name, Decorator... decorators) {
    return new Decorated(name, decorators);
  }

  /** Runs the wrappers from the outside in, and the body in the innermost. */
  @SuppressWarnings("unchecked")
  public <T> T call(Object self, RequestContext context, Object target, Supplier<T> body) {
    Wrapped function = new Wrapped(name, body);
    for (int i = decorators.length - 1; i >= 0; i--) {
      function = new Wrapped(decorators[i], function);
    }
    return (T) function.call(self, context, target);
  }

  /** As {@link #call} for a function without a result. */
  public void run(Object self, RequestContext context, Object target, Runnable body) {
    call(
        self,
        context,
        target,
        () -> {
          body.run();
          return null;
        });
  }
}
