package nova.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** Faults, newest first for each instance. */
@PortOf("nova/objects/instance_fault.py::InstanceFaultList")
public final class InstanceFaultList extends ObjectListBase<InstanceFault> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("InstanceFault"));

  public InstanceFaultList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceFaultList(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceFaultList() {
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

  @PortOf("get_by_instance_uuids#L109-L115")
  @SuppressWarnings("unchecked")
  public static InstanceFaultList getByInstanceUuids(
      RequestContext context, List<String> instanceUuids) {
    List<Map<String, Object>> rows = new ArrayList<>();
    ApiModule.instanceFaultGetByInstanceUuids(context, instanceUuids)
        .values()
        .forEach(faults -> rows.addAll((List<Map<String, Object>>) faults));
    return BaseModule.objMakeList(
        context,
        new InstanceFaultList(context),
        InstanceFault::new,
        InstanceFault::fromDbObject,
        rows);
  }
}
