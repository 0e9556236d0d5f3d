package nova;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.policy.PolicyModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Clock;
import runtime.Ids;
import runtime.Kwargs;
import runtime.Text;
import runtime.ValueError;

/** Who asks, with which rights, and under which request id. */
@PortOf("nova/context.py::RequestContext")
public final class RequestContext {
  private static final Logger LOG = LoggerFactory.getLogger("nova.context");
  private static final Set<String> READ_DELETED = Set.of("no", "yes", "only");
  private static final Set<String> SERVICES = Set.of("volume", "volumev2", "key-manager");

  private String authToken;
  private String user;
  private String tenant;
  private String domain;
  private String userDomain;
  private String projectDomain;
  private boolean readOnly;
  private boolean showDeleted;
  private String requestId;
  private String resourceUuid;
  private String userId;
  private String projectId;
  private List<Object> roles;
  private String readDeleted;
  private String remoteAddress;
  private Instant timestamp;
  private List<Object> serviceCatalog;
  private boolean instanceLockChecked;
  private String quotaClass;
  private String userName;
  private String projectName;
  private Boolean isAdmin;
  private Object userAuthPlugin;

  @PortOf("__init__#L70-L145")
  public RequestContext(Map<String, Object> arguments) {
    Map<String, Object> kwargs = new LinkedHashMap<>(arguments);
    userId = text(kwargs, "user_id");
    projectId = text(kwargs, "project_id");
    initBase(kwargs);
    List<?> givenRoles = (List<?>) kwargs.remove("roles");
    roles = givenRoles == null ? new ArrayList<>() : new ArrayList<>(givenRoles);
    setReadDeleted((String) Kwargs.pop(kwargs, "read_deleted", "no"));
    remoteAddress = text(kwargs, "remote_address");
    timestamp = moment(kwargs.remove("timestamp"));
    serviceCatalog = required((List<?>) kwargs.remove("service_catalog"));
    instanceLockChecked = truth(kwargs.remove("instance_lock_checked"));
    quotaClass = text(kwargs, "quota_class");
    userName = text(kwargs, "user_name");
    projectName = text(kwargs, "project_name");
    isAdmin = (Boolean) kwargs.remove("is_admin");
    userAuthPlugin = kwargs.remove("user_auth_plugin");
    kwargs.remove("overwrite");
    kwargs.remove("user_identity");
    if (!kwargs.isEmpty()) {
      LOG.warn("Arguments dropped when creating context: {}", Text.str(kwargs));
    }
    if (isAdmin == null) {
      isAdmin = PolicyModule.checkIsAdmin(this);
    }
  }

  private void initBase(Map<String, Object> kwargs) {
    String givenUser = text(kwargs, "user");
    String givenTenant = text(kwargs, "tenant");
    authToken = text(kwargs, "auth_token");
    user = userId == null || userId.isEmpty() ? givenUser : userId;
    tenant = projectId == null || projectId.isEmpty() ? givenTenant : projectId;
    domain = text(kwargs, "domain");
    userDomain = text(kwargs, "user_domain");
    projectDomain = text(kwargs, "project_domain");
    readOnly = truth(kwargs.remove("read_only"));
    showDeleted = truth(kwargs.remove("show_deleted"));
    resourceUuid = text(kwargs, "resource_uuid");
    requestId = text(kwargs, "request_id");
    if (requestId == null || requestId.isEmpty()) {
      requestId = "req-" + Ids.uuid4();
    }
  }

  private static String text(Map<String, Object> kwargs, String name) {
    return (String) kwargs.remove(name);
  }

  private static boolean truth(Object value) {
    return Boolean.TRUE.equals(value);
  }

  private static Instant moment(Object value) {
    if (value == null) {
      return Clock.utcnow();
    }
    return value instanceof String text ? JsonUtils.parseStrtime(text) : (Instant) value;
  }

  /** Only the services that Nova itself talks to are kept. */
  private static List<Object> required(List<?> catalog) {
    List<Object> kept = new ArrayList<>();
    for (Object service : catalog == null ? List.of() : catalog) {
      if (SERVICES.contains(String.valueOf(((Map<?, ?>) service).get("type")))) {
        kept.add(service);
      }
    }
    return kept;
  }

  @PortOf("_get_read_deleted#L153-L154")
  public String readDeleted() {
    return readDeleted;
  }

  @PortOf("_set_read_deleted#L156-L160")
  public void setReadDeleted(String value) {
    if (!READ_DELETED.contains(String.valueOf(value))) {
      throw new ValueError(
          "read_deleted can only be one of 'no', 'yes' or 'only', not " + Text.repr(value));
    }
    readDeleted = value;
  }

  @PortOf("to_dict#L168-L190")
  public Map<String, Object> toDict() {
    Map<String, Object> values =
        Kwargs.of(
            "user", user,
            "tenant", tenant,
            "domain", domain,
            "user_domain", userDomain,
            "project_domain", projectDomain,
            "is_admin", isAdmin,
            "read_only", readOnly,
            "show_deleted", showDeleted,
            "auth_token", authToken,
            "request_id", requestId,
            "resource_uuid", resourceUuid,
            "user_identity", userIdentity());
    values.put("user_id", userId);
    values.put("project_id", projectId);
    values.put("read_deleted", readDeleted);
    values.put("roles", roles);
    values.put("remote_address", remoteAddress);
    values.put("timestamp", JsonUtils.strtime(timestamp));
    values.put("quota_class", quotaClass);
    values.put("user_name", userName);
    values.put("service_catalog", serviceCatalog);
    values.put("project_name", projectName);
    values.put("instance_lock_checked", instanceLockChecked);
    return values;
  }

  private String userIdentity() {
    List<String> parts = new ArrayList<>();
    for (String part : new String[] {user, tenant, domain, userDomain, projectDomain}) {
      parts.add(part == null || part.isEmpty() ? "-" : part);
    }
    return String.join(" ", parts);
  }

  @PortOf("from_dict#L192-L194")
  public static RequestContext fromDict(Map<String, Object> values) {
    return new RequestContext(values);
  }

  /** A copy with the rights of an administrator; null keeps what deleted rows it may read. */
  @PortOf("elevated#L196-L210")
  public RequestContext elevated(String readDeletedRows) {
    Map<String, Object> values = toDict();
    values.put("is_admin", true);
    values.put("timestamp", timestamp);
    values.put("user_auth_plugin", userAuthPlugin);
    RequestContext context = new RequestContext(values);
    if (!context.roles.contains("admin")) {
      context.roles.add("admin");
    }
    if (readDeletedRows != null) {
      context.setReadDeleted(readDeletedRows);
    }
    return context;
  }

  public RequestContext elevated() {
    return elevated(null);
  }

  public String userId() {
    return userId;
  }

  public String projectId() {
    return projectId;
  }

  public boolean isAdmin() {
    return Boolean.TRUE.equals(isAdmin);
  }

  public void setAdmin(boolean value) {
    isAdmin = value;
  }

  public List<Object> roles() {
    return roles;
  }

  public String requestId() {
    return requestId;
  }

  public Instant timestamp() {
    return timestamp;
  }

  public String remoteAddress() {
    return remoteAddress;
  }

  public String quotaClass() {
    return quotaClass;
  }

  public void setQuotaClass(String value) {
    quotaClass = value;
  }

  public boolean instanceLockChecked() {
    return instanceLockChecked;
  }

  public void setInstanceLockChecked(boolean value) {
    instanceLockChecked = value;
  }

  public List<Object> serviceCatalog() {
    return serviceCatalog;
  }

  public String userName() {
    return userName;
  }

  public String projectName() {
    return projectName;
  }

  @Override
  @PortOf("__str__#L212-L213")
  public String toString() {
    return "<Context " + Text.str(toDict()) + ">";
  }
}
