package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** The events of an action, newest first. */
@PortOf("nova/objects/instance_action.py::InstanceActionEventList")
public final class InstanceActionEventList extends ObjectListBase<InstanceActionEvent> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("InstanceActionEvent"));

  public InstanceActionEventList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceActionEventList(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceActionEventList() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.1";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("get_by_action#L220-L224")
  public static InstanceActionEventList getByAction(RequestContext context, Number actionId) {
    return BaseModule.objMakeList(
        context,
        new InstanceActionEventList(context),
        InstanceActionEvent::new,
        InstanceActionEvent::fromDbObject,
        ApiModule.actionEventsGet(context, actionId));
  }
}
