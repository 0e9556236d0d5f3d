package nova.compute.api;

import nova.RequestContext;

/** The wrapper that a decorator of the original puts around a function. */
@FunctionalInterface
public interface Decorator {
  Object call(Wrapped function, Object self, RequestContext context, Object target);
}
