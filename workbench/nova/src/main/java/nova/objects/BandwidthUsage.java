package nova.objects;

import java.time.Instant;
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
import runtime.Default;

/** Bytes that went through one interface in a period. */
@PortOf("nova/objects/bandwidth_usage.py::BandwidthUsage")
public final class BandwidthUsage extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "instance_uuid", new UUIDField(),
          "mac", new StringField(),
          "start_period", new DateTimeField(),
          "last_refreshed", new DateTimeField(),
          "bw_in", new IntegerField(),
          "bw_out", new IntegerField(),
          "last_ctr_in", new IntegerField(),
          "last_ctr_out", new IntegerField());

  public BandwidthUsage(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public BandwidthUsage(RequestContext context) {
    this(context, Map.of());
  }

  public BandwidthUsage() {
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

  @PortOf("_from_db_object#L38-L47")
  static BandwidthUsage fromDbObject(
      RequestContext context, BandwidthUsage usage, Map<String, Object> row) {
    for (String field : FIELDS.keySet()) {
      usage.set(field, row.get(field.equals("instance_uuid") ? "uuid" : field));
    }
    usage.setContext(context);
    usage.objResetChanges();
    return usage;
  }

  @PortOf("get_by_instance_uuid_and_mac#L49-L57")
  public static BandwidthUsage getByInstanceUuidAndMac(
      RequestContext context,
      String instanceUuid,
      String mac,
      Instant startPeriod,
      boolean useSlave) {
    Map<String, Object> row =
        ApiModule.bwUsageGet(context, instanceUuid, startPeriod, mac, useSlave);
    return row == null ? null : fromDbObject(context, new BandwidthUsage(), row);
  }

  @PortOf("create#L59-L69")
  public void create(
      String uuid,
      String mac,
      Number bwIn,
      Number bwOut,
      Number lastCtrIn,
      Number lastCtrOut,
      Instant startPeriod,
      Instant lastRefreshed,
      @Default("true") boolean updateCells) {
    remotable("create");
    Map<String, Object> row =
        ApiModule.bwUsageUpdate(
            context,
            uuid,
            mac,
            startPeriod,
            bwIn,
            bwOut,
            lastCtrIn,
            lastCtrOut,
            lastRefreshed,
            updateCells);
    fromDbObject(context, this, row);
  }
}
