package nova.compute.api;

import nova.RequestContext;
import nova.exception.InstanceIsLocked;
import nova.objects.Instance;
import port.PortOf;
import runtime.Kwargs;
import runtime.Truth;

/** Keeps all but administrators away from locked instances. */
@PortOf("nova/compute/api.py::check_instance_lock")
final class CheckInstanceLock {
  private CheckInstanceLock() {}

  @PortOf("inner#L219-L223")
  static Object inner(Wrapped function, Object self, RequestContext context, Object target) {
    Instance instance = (Instance) target;
    if (Truth.of(instance.get("locked")) && !context.isAdmin()) {
      throw new InstanceIsLocked(Kwargs.of("instance_uuid", instance.get("uuid")));
    }
    return function.call(self, context, instance);
  }
}
