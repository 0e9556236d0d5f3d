package nova.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import port.PortOf;

/** Sets no limit: for child cells, whose parent already counts. */
@PortOf("nova/quota.py::NoopQuotaDriver")
public final class NoopQuotaDriver implements QuotaDriver {
  private static final int UNLIMITED = -1;

  @Override
  @PortOf("get_by_project_and_user#L701-L704")
  public Object getByProjectAndUser(
      RequestContext context, String projectId, String userId, String resource) {
    return UNLIMITED;
  }

  @Override
  @PortOf("get_by_project#L706-L709")
  public Object getByProject(RequestContext context, String projectId, String resource) {
    return UNLIMITED;
  }

  @Override
  @PortOf("get_by_class#L711-L714")
  public Object getByClass(RequestContext context, String quotaClass, String resource) {
    return UNLIMITED;
  }

  @Override
  @PortOf("get_defaults#L716-L725")
  public Map<String, Object> getDefaults(
      RequestContext context, Map<String, BaseResource> resources) {
    return unlimited(resources);
  }

  @Override
  @PortOf("get_class_quotas#L727-L743")
  public Map<String, Object> getClassQuotas(
      RequestContext context,
      Map<String, BaseResource> resources,
      String quotaClass,
      boolean defaults) {
    return unlimited(resources);
  }

  private static Map<String, Object> unlimited(Map<String, BaseResource> resources) {
    Map<String, Object> quotas = new LinkedHashMap<>();
    resources.values().forEach(resource -> quotas.put(resource.name(), UNLIMITED));
    return quotas;
  }

  @Override
  @PortOf("limit_check#L821-L849")
  public void limitCheck(
      RequestContext context,
      Map<String, BaseResource> resources,
      Map<String, Object> values,
      String projectId,
      String userId) {}

  @Override
  @PortOf("reserve#L851-L889")
  public List<String> reserve(
      RequestContext context,
      Map<String, BaseResource> resources,
      Map<String, Object> deltas,
      Object expire,
      String projectId,
      String userId) {
    return List.of();
  }

  @Override
  @PortOf("commit#L891-L904")
  public void commit(
      RequestContext context, List<String> reservations, String projectId, String userId) {}

  @Override
  @PortOf("rollback#L906-L919")
  public void rollback(
      RequestContext context, List<String> reservations, String projectId, String userId) {}

  @Override
  @PortOf("usage_reset#L921-L934")
  public void usageReset(RequestContext context, List<String> resources) {}

  @Override
  @PortOf("destroy_all_by_project_and_user#L936-L944")
  public void destroyAllByProjectAndUser(RequestContext context, String projectId, String userId) {}

  @Override
  @PortOf("destroy_all_by_project#L946-L953")
  public void destroyAllByProject(RequestContext context, String projectId) {}

  @Override
  @PortOf("expire#L955-L963")
  public void expire(RequestContext context) {}
}
