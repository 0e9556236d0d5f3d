package nova.compute.api;

import java.util.Set;
import nova.RequestContext;
import nova.exception.InstanceInvalidState;
import nova.objects.Instance;
import port.PortOf;
import runtime.Kwargs;
import runtime.Truth;

/** Lets only instances in certain states through; a null set allows every state. */
@PortOf("nova/compute/api.py::check_instance_state")
record CheckInstanceState(Set<String> vmState, Set<String> taskState, boolean mustHaveLaunched) {

  @PortOf("outer.inner#L182-L204")
  Object inner(Wrapped function, Object self, RequestContext context, Object target) {
    Instance instance = (Instance) target;
    if (vmState != null && !vmState.contains(instance.get("vm_state"))) {
      throw invalid(instance, "vm_state", function);
    }
    if (taskState != null && !taskState.contains(instance.get("task_state"))) {
      throw invalid(instance, "task_state", function);
    }
    if (mustHaveLaunched && !Truth.of(instance.get("launched_at"))) {
      throw invalid(instance, "launched_at", function);
    }
    return function.call(self, context, instance);
  }

  private static InstanceInvalidState invalid(Instance instance, String attr, Wrapped function) {
    return new InstanceInvalidState(
        Kwargs.of(
            "attr", attr,
            "instance_uuid", instance.get("uuid"),
            "state", instance.get(attr),
            "method", function.name()));
  }
}
