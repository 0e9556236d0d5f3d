package nova.compute.api;

import nova.RequestContext;
import nova.objects.Instance;
import nova.objects.InstanceAction;
import nova.objects.InstanceActionEventList;
import nova.objects.InstanceActionList;
import port.PortOf;

/** What was done to an instance, and the events of each deed. */
@PortOf("nova/compute/api.py::InstanceActionAPI")
public class InstanceActionAPI extends nova.db.Base {
  public InstanceActionAPI() {}

  @PortOf("actions_get#L3569-L3571")
  public Object actionsGet(RequestContext context, Instance instance) {
    return InstanceActionList.getByInstanceUuid(context, instance.uuid());
  }

  @PortOf("action_get_by_request_id#L3573-L3575")
  public Object actionGetByRequestId(RequestContext context, Instance instance, String requestId) {
    return InstanceAction.getByRequestId(context, instance.uuid(), requestId);
  }

  @PortOf("action_events_get#L3577-L3579")
  public Object actionEventsGet(RequestContext context, Instance instance, Object actionId) {
    return InstanceActionEventList.getByAction(context, (Number) actionId);
  }
}
