package nova.quota;

import java.util.List;
import java.util.Map;
import nova.RequestContext;

/** Where limits and usages are kept. */
public interface QuotaDriver {
  Object getByProjectAndUser(
      RequestContext context, String projectId, String userId, String resource);

  Object getByProject(RequestContext context, String projectId, String resource);

  Object getByClass(RequestContext context, String quotaClass, String resource);

  Map<String, Object> getDefaults(RequestContext context, Map<String, BaseResource> resources);

  Map<String, Object> getClassQuotas(
      RequestContext context,
      Map<String, BaseResource> resources,
      String quotaClass,
      boolean defaults);

  void limitCheck(
      RequestContext context,
      Map<String, BaseResource> resources,
      Map<String, Object> values,
      String projectId,
      String userId);

  List<String> reserve(
      RequestContext context,
      Map<String, BaseResource> resources,
      Map<String, Object> deltas,
      Object expire,
      String projectId,
      String userId);

  void commit(RequestContext context, List<String> reservations, String projectId, String userId);

  void rollback(RequestContext context, List<String> reservations, String projectId, String userId);

  void usageReset(RequestContext context, List<String> resources);

  void destroyAllByProjectAndUser(RequestContext context, String projectId, String userId);

  void destroyAllByProject(RequestContext context, String projectId);

  void expire(RequestContext context);
}
