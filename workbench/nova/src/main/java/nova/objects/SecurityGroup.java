package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.StringField;
import port.PortOf;

/** A named set of firewall rules of a project. */
@PortOf("nova/objects/security_group.py::SecurityGroup")
public final class SecurityGroup extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField(),
          "name", new StringField(),
          "description", new StringField(),
          "user_id", new StringField(),
          "project_id", new StringField());

  public SecurityGroup(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public SecurityGroup(RequestContext context) {
    this(context, Map.of());
  }

  public SecurityGroup() {
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

  @PortOf("_from_db_object#L37-L44")
  static SecurityGroup fromDbObject(
      RequestContext context, SecurityGroup item, Map<String, Object> row) {
    for (String field : item.fields().keySet()) {
      item.set(field, row.get(field));
    }
    item.setContext(context);
    item.objResetChanges();
    return item;
  }

  @PortOf("get#L46-L49")
  public static SecurityGroup get(RequestContext context, Number secgroupId) {
    return fromDbObject(
        context, new SecurityGroup(), ApiModule.securityGroupGet(context, secgroupId, null));
  }

  @PortOf("get_by_name#L51-L56")
  public static SecurityGroup getByName(
      RequestContext context, String projectId, String groupName) {
    return fromDbObject(
        context,
        new SecurityGroup(),
        ApiModule.securityGroupGetByName(context, projectId, groupName, null));
  }

  @PortOf("in_use#L58-L60")
  public boolean inUse() {
    remotable("in_use");
    return ApiModule.securityGroupInUse(context, id());
  }

  @PortOf("save#L62-L69")
  public void save() {
    remotable("save");
    Map<String, Object> updates = objGetChanges();
    if (!updates.isEmpty()) {
      fromDbObject(context, this, ApiModule.securityGroupUpdate(context, id(), updates, null));
    }
    objResetChanges();
  }

  @PortOf("refresh#L71-L74")
  public void refresh() {
    remotable("refresh");
    fromDbObject(context, this, ApiModule.securityGroupGet(context, id(), null));
  }

  public Integer id() {
    return (Integer) get("id");
  }

  public String name() {
    return (String) get("name");
  }
}
