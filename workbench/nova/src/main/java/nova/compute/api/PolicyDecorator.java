package nova.compute.api;

import nova.RequestContext;
import port.PortOf;

/** Asks the policy for the function's name in a scope before it is called. */
@PortOf("nova/compute/api.py::policy_decorator")
record PolicyDecorator(String scope) {
  /** What may skip the policy's checks. */
  interface Checked {
    boolean skipPolicyCheck();
  }

  @PortOf("outer.wrapped#L230-L234")
  Object wrapped(Wrapped function, Object self, RequestContext context, Object target) {
    if (!((Checked) self).skipPolicyCheck()) {
      ApiModule.checkPolicy(context, function.name(), target, scope);
    }
    return function.call(self, context, target);
  }
}
