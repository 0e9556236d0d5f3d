package nova.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfStringsField;
import nova.objects.fields.StringField;
import nova.quota.QuotaModule;
import port.PortOf;

/** Quota that one request has reserved. */
@PortOf("nova/objects/quotas.py::Quotas")
public class Quotas extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "reservations", new ListOfStringsField().nullable(),
          "project_id", new StringField().nullable(),
          "user_id", new StringField().nullable());

  public Quotas(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
    set("reservations", new ArrayList<>());
    set("project_id", null);
    set("user_id", null);
    objResetChanges();
  }

  public Quotas(RequestContext context) {
    this(context, Map.of());
  }

  public Quotas() {
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

  /** Takes over reservations that were made elsewhere; the instance may be null. */
  @PortOf("from_reservations#L70-L84")
  public static Quotas fromReservations(
      RequestContext context, List<String> reservations, Object instance) {
    Quotas quotas = new Quotas();
    List<String> ids = new ArrayList<>();
    if (instance == null) {
      ids.add(null);
      ids.add(null);
    } else {
      ids.addAll(QuotasModule.idsFromInstance(context, instance));
    }
    quotas.setContext(context);
    quotas.set("reservations", reservations);
    quotas.set("project_id", ids.get(0));
    quotas.set("user_id", ids.get(1));
    quotas.objResetChanges();
    return quotas;
  }

  /** Sets aside the deltas (resource name to number); throws OverQuota. */
  @PortOf("reserve#L86-L96")
  public void reserve(Object expire, String projectId, String userId, Map<String, Object> deltas) {
    remotable("reserve");
    List<String> reservations =
        QuotaModule.quotas().reserve(context, expire, projectId, userId, deltas);
    set("reservations", reservations);
    set("project_id", projectId);
    set("user_id", userId);
    objResetChanges();
  }

  @PortOf("commit#L98-L106")
  public void commit() {
    remotable("commit");
    if (noReservations()) {
      return;
    }
    QuotaModule.quotas()
        .commit(context, reservations(), (String) get("project_id"), (String) get("user_id"));
    set("reservations", null);
    objResetChanges();
  }

  @PortOf("rollback#L108-L117")
  public void rollback() {
    remotable("rollback");
    if (noReservations()) {
      return;
    }
    QuotaModule.quotas()
        .rollback(context, reservations(), (String) get("project_id"), (String) get("user_id"));
    set("reservations", null);
    objResetChanges();
  }

  @PortOf("limit_check#L119-L123")
  public static void limitCheck(
      RequestContext context, String projectId, String userId, Map<String, Object> values) {
    QuotaModule.quotas().limitCheck(context, projectId, userId, values);
  }

  @PortOf("count#L125-L129")
  public static Object count(RequestContext context, String resource, List<Object> args) {
    return QuotaModule.quotas().count(context, resource, args);
  }

  @PortOf("create_limit#L131-L136")
  public static void createLimit(
      RequestContext context, String projectId, String resource, Number limit, String userId) {
    ApiModule.quotaCreate(context, projectId, resource, limit, userId);
  }

  @PortOf("update_limit#L138-L143")
  public static void updateLimit(
      RequestContext context, String projectId, String resource, Number limit, String userId) {
    ApiModule.quotaUpdate(context, projectId, resource, limit, userId);
  }

  private boolean noReservations() {
    return reservations() == null || reservations().isEmpty();
  }

  @SuppressWarnings("unchecked")
  public List<String> reservations() {
    return (List<String>) get("reservations");
  }
}
