package nova.objects;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.ObjectActionError;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ListOfStringsField;
import nova.objects.fields.StringField;
import nova.objects.fields.UUIDField;
import port.PortOf;
import runtime.Kwargs;

/** Instances that shall be placed near or far from each other. */
@PortOf("nova/objects/instance_group.py::InstanceGroup")
public final class InstanceGroup extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField(),
          "user_id", new StringField().nullable(),
          "project_id", new StringField().nullable(),
          "uuid", new UUIDField(),
          "name", new StringField().nullable(),
          "policies", new ListOfStringsField().nullable(),
          "members", new ListOfStringsField().nullable(),
          "hosts", new ListOfStringsField().nullable());

  public InstanceGroup(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceGroup(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceGroup() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.10";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L67-L84")
  static InstanceGroup fromDbObject(
      RequestContext context, InstanceGroup group, Map<String, Object> row) {
    for (String field : FIELDS.keySet()) {
      if (field.equals("hosts")) {
        continue;
      }
      if (field.equals("deleted")) {
        group.set("deleted", row.get("deleted").equals(row.get("id")));
      } else {
        group.set(field, row.get(field));
      }
    }
    group.setContext(context);
    group.objResetChanges();
    return group;
  }

  @PortOf("get_by_uuid#L95-L98")
  public static InstanceGroup getByUuid(RequestContext context, String uuid) {
    return fromDbObject(context, new InstanceGroup(), ApiModule.instanceGroupGet(context, uuid));
  }

  @Override
  @PortOf("obj_load_attr#L86-L93")
  public void objLoadAttr(String attrname) {
    if (!attrname.equals("hosts")) {
      throw new ObjectActionError(
          Kwargs.of("action", "obj_load_attr", "reason", "unable to load " + attrname));
    }
    set("hosts", getHosts(null));
    objResetChanges(List.of("hosts"));
  }

  /** Returns the members that were given, those already in the group included. */
  @PortOf("add_members#L192-L200")
  @SuppressWarnings("unchecked")
  public static List<Object> addMembers(
      RequestContext context, String groupUuid, List<?> instanceUuids) {
    return new ArrayList<>(
        ApiModule.instanceGroupMembersAdd(context, groupUuid, (List<String>) instanceUuids, false));
  }

  /** Hosts of the members that are not deleted; {@code exclude} (may be null) are left out. */
  @PortOf("get_hosts#L202-L218")
  public List<String> getHosts(List<?> exclude) {
    remotable("get_hosts");
    List<Object> uuids = new ArrayList<>((List<?>) get("members"));
    if (exclude != null) {
      uuids.removeAll(exclude);
    }
    Set<String> hosts = new LinkedHashSet<>();
    InstanceList.getByFilters(
            context, Kwargs.of("uuid", uuids, "deleted", false), "created_at", "desc")
        .forEach(
            instance -> {
              if (instance.host() != null && !instance.host().isEmpty()) {
                hosts.add(instance.host());
              }
            });
    return new ArrayList<>(hosts);
  }

  @PortOf("get_by_instance_uuid#L114-L117")
  public static InstanceGroup getByInstanceUuid(RequestContext context, String instanceUuid) {
    return fromDbObject(
        context, new InstanceGroup(), ApiModule.instanceGroupGetByInstance(context, instanceUuid));
  }
}
