package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** The actions of an instance, newest first. */
@PortOf("nova/objects/instance_action.py::InstanceActionList")
public final class InstanceActionList extends ObjectListBase<InstanceAction> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("InstanceAction"));

  public InstanceActionList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceActionList(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceActionList() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("get_by_instance_uuid#L110-L113")
  public static InstanceActionList getByInstanceUuid(RequestContext context, String instanceUuid) {
    return BaseModule.objMakeList(
        context,
        new InstanceActionList(context),
        InstanceAction::new,
        InstanceAction::fromDbObject,
        ApiModule.actionsGet(context, instanceUuid));
  }
}
