package nova.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.exception.QuotaResourceUnknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;
import runtime.Kwargs;
import runtime.Text;

/** The resources that are known, and the driver that answers for them. */
@PortOf("nova/quota.py::QuotaEngine")
public final class QuotaEngine {
  private static final Logger LOG = LoggerFactory.getLogger("nova.quota");

  private final Map<String, BaseResource> resources = new LinkedHashMap<>();
  private QuotaDriver driver;

  @PortOf("__init__#L1118-L1122")
  public QuotaEngine() {}

  @PortOf("_driver#L1124-L1133")
  private QuotaDriver driver() {
    if (driver == null) {
      String name = CONF.string(Opt.DEFAULT, "quota_driver");
      driver = name.endsWith("NoopQuotaDriver") ? new NoopQuotaDriver() : new DbQuotaDriver();
    }
    return driver;
  }

  @PortOf("__contains__#L1135-L1136")
  public boolean contains(String resource) {
    return resources.containsKey(resource);
  }

  /** The resource, or null. */
  @PortOf("__getitem__#L1138-L1140")
  public BaseResource getitem(String key) {
    return resources.get(key);
  }

  @PortOf("register_resource#L1142-L1145")
  public void registerResource(BaseResource resource) {
    resources.put(resource.name(), resource);
  }

  @PortOf("register_resources#L1147-L1151")
  public void registerResources(List<BaseResource> given) {
    given.forEach(this::registerResource);
  }

  @PortOf("get_by_project_and_user#L1153-L1157")
  public Object getByProjectAndUser(
      RequestContext context, String projectId, String userId, String resource) {
    return driver().getByProjectAndUser(context, projectId, userId, resource);
  }

  @PortOf("get_by_project#L1159-L1162")
  public Object getByProject(RequestContext context, String projectId, String resource) {
    return driver().getByProject(context, projectId, resource);
  }

  @PortOf("get_by_class#L1164-L1167")
  public Object getByClass(RequestContext context, String quotaClass, String resource) {
    return driver().getByClass(context, quotaClass, resource);
  }

  @PortOf("get_defaults#L1169-L1175")
  public Map<String, Object> getDefaults(RequestContext context) {
    return driver().getDefaults(context, resources);
  }

  @PortOf("get_class_quotas#L1177-L1189")
  public Map<String, Object> getClassQuotas(
      RequestContext context, String quotaClass, boolean defaults) {
    return driver().getClassQuotas(context, resources, quotaClass, defaults);
  }

  /** What the resource's own function counts. */
  @PortOf("count#L1254-L1271")
  public Object count(RequestContext context, String resource, List<Object> args) {
    if (resources.get(resource) instanceof CountableResource countable) {
      List<Object> given = new java.util.ArrayList<>(args);
      given.add(0, context);
      return countable.count().call(given, Kwargs.of());
    }
    throw new QuotaResourceUnknown(Kwargs.of("unknown", List.of(resource)));
  }

  /** Throws OverQuota where a value is above its limit. */
  @PortOf("limit_check#L1273-L1302")
  public void limitCheck(
      RequestContext context, String projectId, String userId, Map<String, Object> values) {
    driver().limitCheck(context, resources, values, projectId, userId);
  }

  /** Sets the deltas aside; answers the uuids of the reservations. */
  @PortOf("reserve#L1304-L1347")
  public List<String> reserve(
      RequestContext context,
      Object expire,
      String projectId,
      String userId,
      Map<String, Object> deltas) {
    List<String> reservations =
        driver().reserve(context, resources, deltas, expire, projectId, userId);
    LOG.debug("Created reservations {}", reservations);
    return reservations;
  }

  @PortOf("commit#L1349-L1371")
  public void commit(
      RequestContext context, List<String> reservations, String projectId, String userId) {
    try {
      driver().commit(context, reservations, projectId, userId);
    } catch (RuntimeException failed) {
      LOG.error("Failed to commit reservations {}", Text.str(reservations), failed);
      return;
    }
    LOG.debug("Committed reservations {}", reservations);
  }

  @PortOf("rollback#L1373-L1395")
  public void rollback(
      RequestContext context, List<String> reservations, String projectId, String userId) {
    try {
      driver().rollback(context, reservations, projectId, userId);
    } catch (RuntimeException failed) {
      LOG.error("Failed to roll back reservations {}", Text.str(reservations), failed);
      return;
    }
    LOG.debug("Rolled back reservations {}", reservations);
  }

  @PortOf("usage_reset#L1397-L1411")
  public void usageReset(RequestContext context, List<String> names) {
    driver().usageReset(context, names);
  }

  @PortOf("destroy_all_by_project_and_user#L1413-L1423")
  public void destroyAllByProjectAndUser(RequestContext context, String projectId, String userId) {
    driver().destroyAllByProjectAndUser(context, projectId, userId);
  }

  @PortOf("destroy_all_by_project#L1425-L1433")
  public void destroyAllByProject(RequestContext context, String projectId) {
    driver().destroyAllByProject(context, projectId);
  }

  @PortOf("expire#L1435-L1444")
  public void expire(RequestContext context) {
    driver().expire(context);
  }

  @PortOf("resources#L1446-L1448")
  public List<String> resources() {
    return resources.keySet().stream().sorted().toList();
  }
}
