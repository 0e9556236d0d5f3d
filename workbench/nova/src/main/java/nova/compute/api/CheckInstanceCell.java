package nova.compute.api;

import nova.RequestContext;
import nova.objects.Instance;
import port.PortOf;

/** In an API cell, lets only instances through whose cell is known. */
@PortOf("nova/compute/api.py::check_instance_cell")
final class CheckInstanceCell {
  private CheckInstanceCell() {}

  @PortOf("_wrapped#L249-L251")
  static Object wrapped(Wrapped function, Object self, RequestContext context, Object target) {
    Instance instance = (Instance) target;
    ((API) self).validateCell(instance, function.name());
    return function.call(self, context, instance);
  }
}
