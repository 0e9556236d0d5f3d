package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.cells.OptsModule;
import nova.db.ApiModule;
import nova.exception.ObjectActionError;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.StringField;
import nova.objects.fields.UUIDField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import port.PortOf;
import runtime.Kwargs;

/** An error that befell an instance. */
@PortOf("nova/objects/instance_fault.py::InstanceFault")
public final class InstanceFault extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id",
          new IntegerField(),
          "instance_uuid",
          new UUIDField(),
          "code",
          new IntegerField(),
          "message",
          new StringField().nullable(),
          "details",
          new StringField().nullable(),
          "host",
          new StringField().nullable());

  private static final Logger LOG = LoggerFactory.getLogger("nova.objects.instance_fault");

  public InstanceFault(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceFault(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceFault() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.2";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L50-L57")
  static InstanceFault fromDbObject(
      RequestContext context, InstanceFault item, Map<String, Object> row) {
    for (String field : item.fields().keySet()) {
      item.set(field, row.get(field));
    }
    item.setContext(context);
    item.objResetChanges();
    return item;
  }

  @PortOf("get_latest_for_instance#L59-L65")
  @SuppressWarnings("unchecked")
  public static InstanceFault getLatestForInstance(RequestContext context, String instanceUuid) {
    Map<String, Object> faults =
        ApiModule.instanceFaultGetByInstanceUuids(context, List.of(instanceUuid));
    List<Map<String, Object>> rows = (List<Map<String, Object>>) faults.get(instanceUuid);
    return rows == null || rows.isEmpty()
        ? null
        : fromDbObject(context, new InstanceFault(), rows.get(0));
  }

  @PortOf("create#L67-L91")
  public void create() {
    remotable("create");
    if (objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "already created"));
    }
    Map<String, Object> values =
        Kwargs.of(
            "instance_uuid", get("instance_uuid"),
            "code", get("code"),
            "message", get("message"),
            "details", get("details"),
            "host", get("host"));
    Map<String, Object> row = ApiModule.instanceFaultCreate(context, values);
    fromDbObject(context, this, row);
    objResetChanges();
    if ("compute".equals(OptsModule.getCellType())) {
      try {
        new CellsAPI().instanceFaultCreateAtTop(context, row);
      } catch (RuntimeException e) {
        LOG.error("Failed to notify cells of instance fault", e);
      }
    }
  }

  public String instanceUuid() {
    return (String) get("instance_uuid");
  }
}
