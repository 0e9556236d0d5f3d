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
import port.PortOf;
import runtime.Clock;
import runtime.Kwargs;

/** One stage of the work that an action caused. */
@PortOf("nova/objects/instance_action.py::InstanceActionEvent")
public final class InstanceActionEvent extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField(),
          "event", new StringField().nullable(),
          "action_id", new IntegerField().nullable(),
          "start_time", new DateTimeField().nullable(),
          "finish_time", new DateTimeField().nullable(),
          "result", new StringField().nullable(),
          "traceback", new StringField().nullable());

  public InstanceActionEvent(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceActionEvent(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceActionEvent() {
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

  @PortOf("_from_db_object#L133-L139")
  static InstanceActionEvent fromDbObject(
      RequestContext context, InstanceActionEvent item, Map<String, Object> row) {
    for (String field : item.fields().keySet()) {
      item.set(field, row.get(field));
    }
    item.setContext(context);
    item.objResetChanges();
    return item;
  }

  @PortOf("pack_action_event_start#L141-L147")
  public static Map<String, Object> packActionEventStart(
      RequestContext context, String instanceUuid, String eventName) {
    return Kwargs.of(
        "event",
        eventName,
        "instance_uuid",
        instanceUuid,
        "request_id",
        context.requestId(),
        "start_time",
        Clock.utcnow());
  }

  @PortOf("pack_action_event_finish#L149-L162")
  public static Map<String, Object> packActionEventFinish(
      RequestContext context, String instanceUuid, String eventName, String excVal, String excTb) {
    Map<String, Object> values =
        Kwargs.of(
            "event",
            eventName,
            "instance_uuid",
            instanceUuid,
            "request_id",
            context.requestId(),
            "finish_time",
            Clock.utcnow());
    if (excTb == null) {
      values.put("result", "Success");
    } else {
      values.put("result", "Error");
      values.put("message", excVal);
      values.put("traceback", excTb);
    }
    return values;
  }

  @PortOf("get_by_id#L164-L167")
  public static InstanceActionEvent getById(
      RequestContext context, Number actionId, Number eventId) {
    return fromDbObject(
        context,
        new InstanceActionEvent(),
        ApiModule.actionEventGetById(context, actionId, eventId));
  }

  @PortOf("event_start#L169-L175")
  public static InstanceActionEvent eventStart(
      RequestContext context, String instanceUuid, String eventName, boolean wantResult) {
    Map<String, Object> row =
        ApiModule.actionEventStart(context, packActionEventStart(context, instanceUuid, eventName));
    return wantResult ? fromDbObject(context, new InstanceActionEvent(), row) : null;
  }

  @PortOf("event_finish_with_failure#L177-L186")
  public static InstanceActionEvent eventFinishWithFailure(
      RequestContext context,
      String instanceUuid,
      String eventName,
      String excVal,
      String excTb,
      boolean wantResult) {
    Map<String, Object> values =
        packActionEventFinish(context, instanceUuid, eventName, excVal, excTb);
    Map<String, Object> row = ApiModule.actionEventFinish(context, values);
    return wantResult ? fromDbObject(context, new InstanceActionEvent(), row) : null;
  }

  @PortOf("event_finish#L188-L194")
  public static InstanceActionEvent eventFinish(
      RequestContext context, String instanceUuid, String eventName, boolean wantResult) {
    return eventFinishWithFailure(context, instanceUuid, eventName, null, null, wantResult);
  }
}
