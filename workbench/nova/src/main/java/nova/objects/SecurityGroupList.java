package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** Security groups. */
@PortOf("nova/objects/security_group.py::SecurityGroupList")
public final class SecurityGroupList extends ObjectListBase<SecurityGroup> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("SecurityGroup"));

  public SecurityGroupList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public SecurityGroupList(RequestContext context) {
    this(context, Map.of());
  }

  public SecurityGroupList() {
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

  @PortOf("get_all#L96-L100")
  public static SecurityGroupList getAll(RequestContext context) {
    return make(context, ApiModule.securityGroupGetAll(context));
  }

  @PortOf("get_by_project#L102-L106")
  public static SecurityGroupList getByProject(RequestContext context, String projectId) {
    return make(context, ApiModule.securityGroupGetByProject(context, projectId));
  }

  @PortOf("get_by_instance#L108-L112")
  public static SecurityGroupList getByInstance(RequestContext context, Instance instance) {
    return make(context, ApiModule.securityGroupGetByInstance(context, instance.uuid()));
  }

  private static SecurityGroupList make(RequestContext context, List<Map<String, Object>> rows) {
    return BaseModule.objMakeList(
        context,
        new SecurityGroupList(context),
        SecurityGroup::new,
        SecurityGroup::fromDbObject,
        rows);
  }
}
