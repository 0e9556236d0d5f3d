package nova.objects;

import java.util.Map;
import java.util.Objects;
import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.cells.OptsModule;
import nova.db.ApiModule;
import nova.exception.InstanceInfoCacheNotFound;
import nova.network.model.NetworkInfo;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.Field;
import nova.objects.fields.NetworkModelField;
import nova.objects.fields.UUIDField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import port.PortOf;
import runtime.Kwargs;

/** What the network service last said of an instance. */
@PortOf("nova/objects/instance_info_cache.py::InstanceInfoCache")
public final class InstanceInfoCache extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "instance_uuid", new UUIDField(), "network_info", new NetworkModelField().nullable());

  private static final Logger LOG = LoggerFactory.getLogger("nova.objects.instance_info_cache");

  public InstanceInfoCache(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceInfoCache(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceInfoCache() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.5";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_from_db_object#L46-L52")
  static InstanceInfoCache fromDbObject(
      RequestContext context, InstanceInfoCache item, Map<String, Object> row) {
    for (String field : item.fields().keySet()) {
      item.set(field, row.get(field));
    }
    item.setContext(context);
    item.objResetChanges();
    return item;
  }

  /** A cache that is not in the database yet. */
  @PortOf("new#L54-L67")
  public static InstanceInfoCache newCache(RequestContext context, String instanceUuid) {
    InstanceInfoCache infoCache = new InstanceInfoCache();
    infoCache.set("instance_uuid", instanceUuid);
    infoCache.set("network_info", null);
    infoCache.setContext(context);
    return infoCache;
  }

  @PortOf("get_by_instance_uuid#L69-L75")
  public static InstanceInfoCache getByInstanceUuid(RequestContext context, String instanceUuid) {
    Map<String, Object> row = ApiModule.instanceInfoCacheGet(context, instanceUuid);
    if (row == null) {
      throw new InstanceInfoCacheNotFound(Kwargs.of("instance_uuid", instanceUuid));
    }
    return fromDbObject(context, new InstanceInfoCache(context), row);
  }

  @PortOf("_info_cache_cells_update#L77-L87")
  private static void infoCacheCellsUpdate(RequestContext ctxt, InstanceInfoCache infoCache) {
    if (!"compute".equals(OptsModule.getCellType())) {
      return;
    }
    CellsAPI cellsApi = new CellsAPI();
    try {
      cellsApi.instanceInfoCacheUpdateAtTop(ctxt, infoCache);
    } catch (RuntimeException e) {
      LOG.error("Failed to notify cells of instance info cache update", e);
    }
  }

  @PortOf("save#L89-L104")
  public void save(boolean updateCells) {
    remotable("save");
    if (objWhatChanged().contains("network_info")) {
      NovaObject stale = updateCells ? objClone() : null;
      Object json = FIELDS.get("network_info").toPrimitive(this, "network_info", networkInfo());
      Map<String, Object> row =
          ApiModule.instanceInfoCacheUpdate(
              context, instanceUuid(), Kwargs.of("network_info", json));
      fromDbObject(context, this, row);
      if (updateCells) {
        infoCacheCellsUpdate(context, (InstanceInfoCache) stale);
      }
    }
    objResetChanges();
  }

  @PortOf("delete#L106-L108")
  public void delete() {
    remotable("delete");
    ApiModule.instanceInfoCacheDelete(context, instanceUuid());
  }

  @PortOf("refresh#L110-L120")
  public void refresh() {
    remotable("refresh");
    InstanceInfoCache current = getByInstanceUuid(context, instanceUuid());
    current.setContext(null);
    for (String field : FIELDS.keySet()) {
      if (objAttrIsSet(field) && !Objects.equals(get(field), current.get(field))) {
        set(field, current.get(field));
      }
    }
    objResetChanges();
  }

  public String instanceUuid() {
    return (String) get("instance_uuid");
  }

  public NetworkInfo networkInfo() {
    return (NetworkInfo) get("network_info");
  }
}
