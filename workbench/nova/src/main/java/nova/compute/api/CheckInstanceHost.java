package nova.compute.api;

import nova.RequestContext;
import nova.exception.InstanceNotReady;
import nova.objects.Instance;
import port.PortOf;
import runtime.Kwargs;
import runtime.Truth;

/** Lets only instances through that have a host. */
@PortOf("nova/compute/api.py::check_instance_host")
final class CheckInstanceHost {
  private CheckInstanceHost() {}

  @PortOf("wrapped#L210-L214")
  static Object wrapped(Wrapped function, Object self, RequestContext context, Object target) {
    Instance instance = (Instance) target;
    if (!Truth.of(instance.get("host"))) {
      throw new InstanceNotReady(Kwargs.of("instance_id", instance.get("uuid")));
    }
    return function.call(self, context, instance);
  }
}
