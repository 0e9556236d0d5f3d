package nova.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.InvalidQuotaValue;
import nova.exception.InvalidReservationExpiration;
import nova.exception.OverQuota;
import nova.exception.QuotaResourceUnknown;
import nova.exception.QuotaUsageNotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;
import runtime.Clock;
import runtime.Kwargs;

/** Keeps limits and usages in the cell's database. */
@PortOf("nova/quota.py::DbQuotaDriver")
public final class DbQuotaDriver implements QuotaDriver {
  private static final Logger LOG = LoggerFactory.getLogger("nova.quota");

  @Override
  @PortOf("get_by_project_and_user#L112-L115")
  public Object getByProjectAndUser(
      RequestContext context, String projectId, String userId, String resource) {
    return ApiModule.quotaGet(context, projectId, resource, userId);
  }

  @Override
  @PortOf("get_by_project#L117-L120")
  public Object getByProject(RequestContext context, String projectId, String resource) {
    return ApiModule.quotaGet(context, projectId, resource, null);
  }

  @Override
  @PortOf("get_by_class#L122-L125")
  public Object getByClass(RequestContext context, String quotaClass, String resource) {
    return ApiModule.quotaClassGet(context, quotaClass, resource);
  }

  @Override
  @PortOf("get_defaults#L127-L142")
  public Map<String, Object> getDefaults(
      RequestContext context, Map<String, BaseResource> resources) {
    Map<String, Object> quotas = new LinkedHashMap<>();
    Map<String, Object> defaultQuotas = ApiModule.quotaClassGetDefault(context);
    for (BaseResource resource : resources.values()) {
      quotas.put(
          resource.name(), Kwargs.get(defaultQuotas, resource.name(), resource.defaultLimit()));
    }
    return quotas;
  }

  @Override
  @PortOf("get_class_quotas#L144-L165")
  public Map<String, Object> getClassQuotas(
      RequestContext context,
      Map<String, BaseResource> resources,
      String quotaClass,
      boolean defaults) {
    Map<String, Object> quotas = new LinkedHashMap<>();
    Map<String, Object> classQuotas = ApiModule.quotaClassGetAllByName(context, quotaClass);
    for (BaseResource resource : resources.values()) {
      if (defaults || classQuotas.containsKey(resource.name())) {
        quotas.put(
            resource.name(), Kwargs.get(classQuotas, resource.name(), resource.defaultLimit()));
      }
    }
    return quotas;
  }

  @PortOf("_process_quotas#L167-L213")
  private Map<String, Map<String, Object>> processQuotas(
      RequestContext context,
      Map<String, BaseResource> resources,
      String projectId,
      Map<String, Object> quotas,
      String givenClass,
      boolean defaults,
      Map<String, Object> usages) {
    Map<String, Map<String, Object>> modified = new LinkedHashMap<>();
    boolean own = java.util.Objects.equals(projectId, context.projectId());
    String quotaClass = own ? context.quotaClass() : givenClass;
    Map<String, Object> classQuotas =
        quotaClass == null ? Map.of() : ApiModule.quotaClassGetAllByName(context, quotaClass);
    Map<String, Object> defaultQuotas = getDefaults(context, resources);
    for (BaseResource resource : resources.values()) {
      String name = resource.name();
      if (!defaults && !quotas.containsKey(name)) {
        continue;
      }
      Object fallback = Kwargs.get(classQuotas, name, defaultQuotas.get(name));
      Map<String, Object> quota = Kwargs.of("limit", Kwargs.get(quotas, name, fallback));
      modified.put(name, quota);
      if (usages != null && !usages.isEmpty()) {
        Map<?, ?> usage = (Map<?, ?>) usages.getOrDefault(name, Map.of());
        quota.put("in_use", usage.containsKey("in_use") ? usage.get("in_use") : 0);
        quota.put("reserved", usage.containsKey("reserved") ? usage.get("reserved") : 0);
      }
    }
    return modified;
  }

  /** Limits of a user in a project, with usages where asked. */
  @PortOf("get_user_quotas#L215-L260")
  public Map<String, Map<String, Object>> getUserQuotas(
      RequestContext context,
      Map<String, BaseResource> resources,
      String projectId,
      String userId,
      String quotaClass,
      boolean defaults,
      boolean usages,
      Map<String, Object> projectQuotas) {
    Map<String, Object> userQuotas =
        new LinkedHashMap<>(ApiModule.quotaGetAllByProjectAndUser(context, projectId, userId));
    Map<String, Object> ofProject =
        projectQuotas == null || projectQuotas.isEmpty()
            ? ApiModule.quotaGetAllByProject(context, projectId)
            : projectQuotas;
    ofProject.forEach(userQuotas::putIfAbsent);
    Map<String, Object> userUsages =
        usages ? ApiModule.quotaUsageGetAllByProjectAndUser(context, projectId, userId) : null;
    return processQuotas(
        context, resources, projectId, userQuotas, quotaClass, defaults, userUsages);
  }

  /** Limits of a project, with usages where asked. */
  @PortOf("get_project_quotas#L262-L296")
  public Map<String, Map<String, Object>> getProjectQuotas(
      RequestContext context,
      Map<String, BaseResource> resources,
      String projectId,
      String quotaClass,
      boolean defaults,
      boolean usages,
      Map<String, Object> givenQuotas) {
    Map<String, Object> projectQuotas =
        givenQuotas == null || givenQuotas.isEmpty()
            ? ApiModule.quotaGetAllByProject(context, projectId)
            : givenQuotas;
    Map<String, Object> projectUsages = null;
    if (usages) {
      LOG.debug("Getting all quota usages for project: {}", projectId);
      projectUsages = ApiModule.quotaUsageGetAllByProject(context, projectId);
    }
    return processQuotas(
        context, resources, projectId, projectQuotas, quotaClass, defaults, projectUsages);
  }

  @PortOf("_get_quotas#L361-L417")
  private Map<String, Object> getQuotas(
      RequestContext context,
      Map<String, BaseResource> resources,
      Collection<String> keys,
      boolean hasSync,
      String projectId,
      String userId,
      Map<String, Object> projectQuotas) {
    Map<String, BaseResource> wanted = new LinkedHashMap<>();
    resources.forEach(
        (name, resource) -> {
          if (keys.contains(name) && resource instanceof ReservableResource == hasSync) {
            wanted.put(name, resource);
          }
        });
    if (keys.size() != wanted.size()) {
      TreeSet<String> unknown = new TreeSet<>(keys);
      unknown.removeAll(wanted.keySet());
      throw new QuotaResourceUnknown(Kwargs.of("unknown", new ArrayList<>(unknown)));
    }
    Map<String, Map<String, Object>> quotas;
    if (userId != null && !userId.isEmpty()) {
      LOG.debug(
          "Getting quotas for user {} and project {}. Resources: {}", userId, projectId, keys);
      quotas =
          getUserQuotas(
              context, wanted, projectId, userId, context.quotaClass(), true, false, projectQuotas);
    } else {
      LOG.debug("Getting quotas for project {}. Resources: {}", projectId, keys);
      quotas =
          getProjectQuotas(
              context, wanted, projectId, context.quotaClass(), true, false, projectQuotas);
    }
    Map<String, Object> limits = new LinkedHashMap<>();
    quotas.forEach((name, quota) -> limits.put(name, quota.get("limit")));
    return limits;
  }

  @Override
  @PortOf("limit_check#L419-L484")
  public void limitCheck(
      RequestContext context,
      Map<String, BaseResource> resources,
      Map<String, Object> values,
      String givenProject,
      String givenUser) {
    QuotaModule.validMethodCallCheckResources(values, "check");
    List<String> unders =
        values.keySet().stream().filter(key -> number(values, key) < 0).sorted().toList();
    if (!unders.isEmpty()) {
      throw new InvalidQuotaValue(Kwargs.of("unders", unders));
    }
    String projectId = givenProject == null ? context.projectId() : givenProject;
    String userId = givenUser == null ? context.userId() : givenUser;
    Map<String, Object> projectQuotas = ApiModule.quotaGetAllByProject(context, projectId);
    Map<String, Object> quotas =
        getQuotas(context, resources, values.keySet(), false, projectId, null, projectQuotas);
    Map<String, Object> userQuotas =
        getQuotas(context, resources, values.keySet(), false, projectId, userId, projectQuotas);
    List<String> overs =
        values.keySet().stream()
            .filter(key -> isOver(quotas, values, key) || isOver(userQuotas, values, key))
            .sorted()
            .toList();
    if (!overs.isEmpty()) {
      throw overQuota(overs, quotas, projectQuotas);
    }
  }

  private static boolean isOver(
      Map<String, Object> quotas, Map<String, Object> values, String key) {
    return number(quotas, key) >= 0 && number(quotas, key) < number(values, key);
  }

  private static long number(Map<String, Object> map, String key) {
    return ((Number) map.get(key)).longValue();
  }

  private static OverQuota overQuota(
      List<String> overs, Map<String, Object> quotas, Map<String, Object> projectQuotas) {
    Map<String, Object> headroom = new LinkedHashMap<>();
    for (String key : overs) {
      long own = number(quotas, key);
      boolean limited = projectQuotas.get(key) != null;
      headroom.put(key, limited ? Math.min(own, number(projectQuotas, key)) : own);
    }
    return new OverQuota(
        Kwargs.of("overs", overs, "quotas", quotas, "usages", Kwargs.of(), "headroom", headroom));
  }

  @Override
  @PortOf("reserve#L486-L583")
  public List<String> reserve(
      RequestContext context,
      Map<String, BaseResource> resources,
      Map<String, Object> deltas,
      Object givenExpire,
      String givenProject,
      String givenUser) {
    QuotaModule.validMethodCallCheckResources(deltas, "reserve");
    Instant expire = expiry(givenExpire);
    String projectId = givenProject;
    if (projectId == null) {
      projectId = context.projectId();
      LOG.debug("Reserving resources using context.project_id: {}", projectId);
    }
    String userId = givenUser;
    if (userId == null) {
      userId = context.userId();
      LOG.debug("Reserving resources using context.user_id: {}", userId);
    }
    LOG.debug(
        "Attempting to reserve resources for project {} and user {}. Deltas: {}",
        projectId,
        userId,
        deltas);
    Map<String, Object> projectQuotas = ApiModule.quotaGetAllByProject(context, projectId);
    LOG.debug("Quota limits for project {}: {}", projectId, projectQuotas);
    Map<String, Object> quotas =
        getQuotas(context, resources, deltas.keySet(), true, projectId, null, projectQuotas);
    LOG.debug("Quotas for project {} after resource sync: {}", projectId, quotas);
    Map<String, Object> userQuotas =
        getQuotas(context, resources, deltas.keySet(), true, projectId, userId, projectQuotas);
    LOG.debug(
        "Quotas for project {} and user {} after resource sync: {}", projectId, userId, quotas);
    return ApiModule.quotaReserve(
        context,
        resources,
        quotas,
        userQuotas,
        deltas,
        expire,
        CONF.integer(Opt.DEFAULT, "until_refresh"),
        CONF.integer(Opt.DEFAULT, "max_age"),
        projectId,
        userId);
  }

  /** Seconds and durations count from now; null is the configured number of seconds. */
  private static Instant expiry(Object given) {
    Object expire = given == null ? CONF.integer(Opt.DEFAULT, "reservation_expire") : given;
    if (expire instanceof Integer seconds) {
      expire = Duration.ofSeconds(seconds);
    }
    if (expire instanceof Duration duration) {
      expire = Clock.utcnow().plus(duration);
    }
    if (expire instanceof Instant moment) {
      return moment;
    }
    throw new InvalidReservationExpiration(Kwargs.of("expire", expire));
  }

  @Override
  @PortOf("commit#L585-L606")
  public void commit(
      RequestContext context, List<String> reservations, String projectId, String userId) {
    ApiModule.reservationCommit(
        context,
        reservations,
        projectId == null ? context.projectId() : projectId,
        userId == null ? context.userId() : userId);
  }

  @Override
  @PortOf("rollback#L608-L629")
  public void rollback(
      RequestContext context, List<String> reservations, String projectId, String userId) {
    ApiModule.reservationRollback(
        context,
        reservations,
        projectId == null ? context.projectId() : projectId,
        userId == null ? context.userId() : userId);
  }

  @Override
  @PortOf("usage_reset#L631-L658")
  public void usageReset(RequestContext context, List<String> resources) {
    RequestContext elevated = context.elevated();
    for (String resource : resources) {
      try {
        ApiModule.quotaUsageUpdate(
            elevated, context.projectId(), context.userId(), resource, Kwargs.of("in_use", -1));
      } catch (QuotaUsageNotFound none) {
        LOG.trace("no usage of {} yet: it is counted at the next reservation", resource);
      }
    }
  }

  @Override
  @PortOf("destroy_all_by_project_and_user#L660-L669")
  public void destroyAllByProjectAndUser(RequestContext context, String projectId, String userId) {
    ApiModule.quotaDestroyAllByProjectAndUser(context, projectId, userId);
  }

  @Override
  @PortOf("destroy_all_by_project#L671-L679")
  public void destroyAllByProject(RequestContext context, String projectId) {
    ApiModule.quotaDestroyAllByProject(context, projectId);
  }

  @Override
  @PortOf("expire#L681-L690")
  public void expire(RequestContext context) {
    ApiModule.reservationExpire(context);
  }
}
