package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.DateTimeField;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.StringField;
import nova.objects.fields.UUIDField;
import port.PortOf;
import runtime.Clock;
import runtime.Kwargs;

/** One request that a user made of an instance. */
@PortOf("nova/objects/instance_action.py::InstanceAction")
public final class InstanceAction extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField(),
          "action", new StringField().nullable(),
          "instance_uuid", new UUIDField().nullable(),
          "request_id", new StringField().nullable(),
          "user_id", new StringField().nullable(),
          "project_id", new StringField().nullable(),
          "start_time", new DateTimeField().nullable(),
          "finish_time", new DateTimeField().nullable(),
          "message", new StringField().nullable());

  public InstanceAction(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceAction(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceAction() {
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

  @PortOf("_from_db_object#L43-L49")
  static InstanceAction fromDbObject(
      RequestContext context, InstanceAction item, Map<String, Object> row) {
    for (String field : item.fields().keySet()) {
      item.set(field, row.get(field));
    }
    item.setContext(context);
    item.objResetChanges();
    return item;
  }

  @PortOf("pack_action_start#L51-L59")
  public static Map<String, Object> packActionStart(
      RequestContext context, String instanceUuid, String actionName) {
    return Kwargs.of(
        "request_id", context.requestId(),
        "instance_uuid", instanceUuid,
        "user_id", context.userId(),
        "project_id", context.projectId(),
        "action", actionName,
        "start_time", context.timestamp());
  }

  @PortOf("pack_action_finish#L61-L66")
  public static Map<String, Object> packActionFinish(RequestContext context, String instanceUuid) {
    return Kwargs.of(
        "request_id", context.requestId(),
        "instance_uuid", instanceUuid,
        "finish_time", Clock.utcnow());
  }

  @PortOf("get_by_request_id#L68-L73")
  public static InstanceAction getByRequestId(
      RequestContext context, String instanceUuid, String requestId) {
    Map<String, Object> row = ApiModule.actionGetByRequestId(context, instanceUuid, requestId);
    return row == null ? null : fromDbObject(context, new InstanceAction(), row);
  }

  @PortOf("action_start#L75-L81")
  public static InstanceAction actionStart(
      RequestContext context, String instanceUuid, String actionName, boolean wantResult) {
    Map<String, Object> values = packActionStart(context, instanceUuid, actionName);
    Map<String, Object> row = ApiModule.actionStart(context, values);
    return wantResult ? fromDbObject(context, new InstanceAction(), row) : null;
  }

  @PortOf("action_finish#L83-L88")
  public static InstanceAction actionFinish(
      RequestContext context, String instanceUuid, boolean wantResult) {
    Map<String, Object> row =
        ApiModule.actionFinish(context, packActionFinish(context, instanceUuid));
    return wantResult ? fromDbObject(context, new InstanceAction(), row) : null;
  }

  @PortOf("finish#L90-L94")
  public void finish() {
    remotable("finish");
    Map<String, Object> values = packActionFinish(context, (String) get("instance_uuid"));
    fromDbObject(context, this, ApiModule.actionFinish(context, values));
  }
}
