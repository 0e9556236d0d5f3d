package nova.db.sqlalchemy.api;

import static nova.ContextModule.isUserContext;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nova.BlockDeviceDict;
import nova.BlockDeviceModule;
import nova.ContextModule;
import nova.RequestContext;
import nova.compute.TaskStates;
import nova.compute.VmStates;
import nova.db.Database;
import nova.exception.AggregateNotFound;
import nova.exception.CellExists;
import nova.exception.CellNotFound;
import nova.exception.ComputeHostNotFound;
import nova.exception.ConstraintNotMet;
import nova.exception.FlavorAccessExists;
import nova.exception.FlavorAccessNotFound;
import nova.exception.FlavorExists;
import nova.exception.FlavorExtraSpecsNotFound;
import nova.exception.FlavorIdExists;
import nova.exception.FlavorNotFound;
import nova.exception.FlavorNotFoundByName;
import nova.exception.HostBinaryNotFound;
import nova.exception.InstanceActionEventNotFound;
import nova.exception.InstanceActionNotFound;
import nova.exception.InstanceExists;
import nova.exception.InstanceGroupNotFound;
import nova.exception.InstanceInfoCacheNotFound;
import nova.exception.InstanceNotFound;
import nova.exception.InstanceUpdateConflict;
import nova.exception.InvalidInput;
import nova.exception.InvalidSortKey;
import nova.exception.InvalidUUID;
import nova.exception.KeyPairExists;
import nova.exception.KeypairNotFound;
import nova.exception.MarkerNotFound;
import nova.exception.MigrationNotFound;
import nova.exception.MigrationNotFoundByStatus;
import nova.exception.OverQuota;
import nova.exception.ProjectQuotaNotFound;
import nova.exception.ProjectUserQuotaNotFound;
import nova.exception.QuotaClassNotFound;
import nova.exception.QuotaExists;
import nova.exception.QuotaUsageNotFound;
import nova.exception.SecurityGroupExists;
import nova.exception.SecurityGroupNotFound;
import nova.exception.SecurityGroupNotFoundForProject;
import nova.exception.ServiceBinaryExists;
import nova.exception.ServiceNotFound;
import nova.exception.ServiceTopicExists;
import nova.exception.TaskAlreadyRunning;
import nova.exception.TaskNotRunning;
import nova.exception.UnexpectedDeletingTaskStateError;
import nova.exception.UnexpectedTaskStateError;
import nova.exception.UnknownInstanceUpdateConflict;
import nova.quota.BaseResource;
import nova.quota.ReservableResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.db.DBDuplicateEntry;
import port.PortOf;
import runtime.Clock;
import runtime.Ids;
import runtime.Kwargs;
import runtime.Text;
import runtime.Truth;

/** The database functions in SQL; a row is a map of its columns and of what was joined to it. */
// Differs from nova: statements are written out and rows are maps, as nothing maps objects to rows
@PortOf("nova/db/sqlalchemy/api.py")
public final class ApiModule {

  private static final Logger LOG = LoggerFactory.getLogger("nova.db.sqlalchemy.api");

  private static final String DEFAULT_QUOTA_NAME = "default";

  /** Resources that a project's users share. */
  private static final List<String> PER_PROJECT_QUOTAS =
      List.of("fixed_ips", "floating_ips", "networks");

  private static final List<String> EXACT_MATCH_FILTER_NAMES =
      List.of(
          "project_id",
          "user_id",
          "image_ref",
          "vm_state",
          "instance_type_id",
          "uuid",
          "metadata",
          "host",
          "task_state",
          "system_metadata");

  private static final Pattern UUID_LIKE =
      Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");

  private ApiModule() {}

  private static Database database() {
    return Database.current();
  }

  @PortOf("model_query#L248-L303")
  private static Query modelQuery(RequestContext context, String table) {
    return Query.of(table, context, null);
  }

  private static Query modelQuery(RequestContext context, String table, String readDeleted) {
    return Query.of(table, context, readDeleted);
  }

  private static Query projectOnly(RequestContext context, Query query) {
    return isUserContext(context) ? query.eq("project_id", context.projectId()) : query;
  }

  private static boolean isUuidLike(Object value) {
    return value instanceof String text && UUID_LIKE.matcher(text).matches();
  }

  private static long number(Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }

  @PortOf("_sync_instances#L325-L328")
  private static Map<String, Object> syncInstances(
      RequestContext context, String projectId, String userId) {
    List<Object> data = instanceDataGetForUser(context, projectId, userId);
    return Kwargs.of("instances", data.get(0), "cores", data.get(1), "ram", data.get(2));
  }

  @PortOf("_sync_floating_ips#L331-L333")
  private static Map<String, Object> syncFloatingIps(
      RequestContext context, String projectId, String userId) {
    int count =
        modelQuery(context, "floating_ips", "no")
            .eq("project_id", projectId)
            .eq("auto_assigned", false)
            .count();
    return Kwargs.of("floating_ips", count);
  }

  @PortOf("_sync_fixed_ips#L336-L338")
  private static Map<String, Object> syncFixedIps(
      RequestContext context, String projectId, String userId) {
    int count =
        modelQuery(context, "fixed_ips", "no")
            .and(
                "\"instance_uuid\" IN (SELECT \"uuid\" FROM \"instances\""
                    + " WHERE \"project_id\" = ?)",
                projectId)
            .count();
    return Kwargs.of("fixed_ips", count);
  }

  @PortOf("_sync_security_groups#L341-L343")
  private static Map<String, Object> syncSecurityGroups(
      RequestContext context, String projectId, String userId) {
    return Kwargs.of(
        "security_groups", securityGroupCountByProjectAndUser(context, projectId, userId));
  }

  @PortOf("_sync_server_groups#L346-L348")
  private static Map<String, Object> syncServerGroups(
      RequestContext context, String projectId, String userId) {
    int count =
        modelQuery(context, "instance_groups", "no")
            .eq("project_id", projectId)
            .eq("user_id", userId)
            .count();
    return Kwargs.of("server_groups", count);
  }

  /** The function of this name out of nova's table of them. */
  private static Map<String, Object> sync(
      String function, RequestContext context, String projectId, String userId) {
    return switch (function) {
      case "_sync_instances" -> syncInstances(context, projectId, userId);
      case "_sync_floating_ips" -> syncFloatingIps(context, projectId, userId);
      case "_sync_fixed_ips" -> syncFixedIps(context, projectId, userId);
      case "_sync_security_groups" -> syncSecurityGroups(context, projectId, userId);
      case "_sync_server_groups" -> syncServerGroups(context, projectId, userId);
      default -> throw new IllegalArgumentException("no such function: " + function);
    };
  }

  @PortOf("constraint#L361-L362")
  public static Constraint constraint(Map<String, Condition> conditions) {
    return new Constraint(conditions);
  }

  @PortOf("equal_any#L365-L366")
  public static EqualityCondition equalAny(Object... values) {
    return new EqualityCondition(values);
  }

  @PortOf("not_equal#L369-L370")
  public static InequalityCondition notEqual(Object... values) {
    return new InequalityCondition(values);
  }

  @PortOf("service_destroy#L408-L422")
  public static void serviceDestroy(RequestContext context, Number serviceId) {
    Map<String, Object> service = serviceGet(context, serviceId, false);
    modelQuery(context, "services").eq("id", serviceId).softDelete();
    modelQuery(context, "compute_nodes")
        .and("(\"service_id\" = ? OR \"host\" = ?)", serviceId, service.get("host"))
        .softDelete();
  }

  @PortOf("service_get#L438-L440")
  public static Map<String, Object> serviceGet(
      RequestContext context, Number serviceId, boolean useSlave) {
    Map<String, Object> result = modelQuery(context, "services").eq("id", serviceId).first();
    if (result == null) {
      throw new ServiceNotFound(Kwargs.of("service_id", serviceId));
    }
    return result;
  }

  @PortOf("service_get_all#L443-L449")
  public static List<Map<String, Object>> serviceGetAll(RequestContext context, Boolean disabled) {
    Query query = modelQuery(context, "services");
    return (disabled == null ? query : query.eq("disabled", disabled)).all();
  }

  @PortOf("service_get_all_by_topic#L452-L456")
  public static List<Map<String, Object>> serviceGetAllByTopic(
      RequestContext context, String topic) {
    return modelQuery(context, "services", "no").eq("disabled", false).eq("topic", topic).all();
  }

  @PortOf("service_get_by_host_and_topic#L459-L464")
  public static Map<String, Object> serviceGetByHostAndTopic(
      RequestContext context, String host, String topic) {
    return modelQuery(context, "services", "no")
        .eq("disabled", false)
        .eq("host", host)
        .eq("topic", topic)
        .first();
  }

  @PortOf("service_get_all_by_binary#L467-L471")
  public static List<Map<String, Object>> serviceGetAllByBinary(
      RequestContext context, String binary) {
    return modelQuery(context, "services", "no").eq("disabled", false).eq("binary", binary).all();
  }

  @PortOf("service_get_by_host_and_binary#L474-L483")
  public static Map<String, Object> serviceGetByHostAndBinary(
      RequestContext context, String host, String binary) {
    Map<String, Object> result =
        modelQuery(context, "services", "no").eq("host", host).eq("binary", binary).first();
    if (result == null) {
      throw new HostBinaryNotFound(Kwargs.of("host", host, "binary", binary));
    }
    return result;
  }

  @PortOf("service_get_all_by_host#L486-L489")
  public static List<Map<String, Object>> serviceGetAllByHost(RequestContext context, String host) {
    return modelQuery(context, "services", "no").eq("host", host).all();
  }

  @PortOf("service_get_by_compute_host#L492-L502")
  public static Map<String, Object> serviceGetByComputeHost(
      RequestContext context, String host, boolean useSlave) {
    Map<String, Object> result =
        modelQuery(context, "services", "no").eq("host", host).eq("binary", "nova-compute").first();
    if (result == null) {
      throw new ComputeHostNotFound(Kwargs.of("host", host));
    }
    return result;
  }

  @PortOf("service_create#L505-L518")
  public static Map<String, Object> serviceCreate(
      RequestContext context, Map<String, Object> values) {
    Map<String, Object> row = new LinkedHashMap<>(values);
    if (!CONF.bool("DEFAULT", "enable_new_services")) {
      row.put("disabled", true);
    }
    try {
      return database().insert("services", row);
    } catch (DBDuplicateEntry e) {
      Map<String, Object> names =
          Kwargs.of(
              "host", row.get("host"), "binary", row.get("binary"), "topic", row.get("topic"));
      throw e.getMessage().contains("binary")
          ? new ServiceBinaryExists(names)
          : new ServiceTopicExists(names);
    }
  }

  @PortOf("service_update#L521-L534")
  public static Map<String, Object> serviceUpdate(
      RequestContext context, Number serviceId, Map<String, Object> values) {
    Map<String, Object> service = serviceGet(context, serviceId, false);
    Map<String, Object> updates = new LinkedHashMap<>(values);
    if (updates.containsKey("report_count")
        && number(updates.get("report_count")) > number(service.get("report_count"))) {
      updates.put("last_seen_up", Clock.utcnow());
    }
    modelQuery(context, "services").eq("id", serviceId).update(updates);
    return serviceGet(context, serviceId, false);
  }

  @PortOf("compute_node_get#L539-L540")
  public static Map<String, Object> computeNodeGet(RequestContext context, Number computeId) {
    Map<String, Object> result = modelQuery(context, "compute_nodes").eq("id", computeId).first();
    if (result == null) {
      throw new ComputeHostNotFound(Kwargs.of("host", computeId));
    }
    return result;
  }

  @PortOf("compute_nodes_get_by_service_id#L554-L562")
  public static List<Map<String, Object>> computeNodesGetByServiceId(
      RequestContext context, Number serviceId) {
    List<Map<String, Object>> result =
        modelQuery(context, "compute_nodes", "no").eq("service_id", serviceId).all();
    if (result.isEmpty()) {
      throw new ServiceNotFound(Kwargs.of("service_id", serviceId));
    }
    return result;
  }

  @PortOf("compute_node_get_by_host_and_nodename#L565-L573")
  public static Map<String, Object> computeNodeGetByHostAndNodename(
      RequestContext context, String host, String nodename) {
    Map<String, Object> result =
        modelQuery(context, "compute_nodes", "no")
            .eq("host", host)
            .eq("hypervisor_hostname", nodename)
            .first();
    if (result == null) {
      throw new ComputeHostNotFound(Kwargs.of("host", host));
    }
    return result;
  }

  @PortOf("compute_node_get_all_by_host#L576-L585")
  public static List<Map<String, Object>> computeNodeGetAllByHost(
      RequestContext context, String host, boolean useSlave) {
    List<Map<String, Object>> result =
        modelQuery(context, "compute_nodes", "no").eq("host", host).all();
    if (result.isEmpty()) {
      throw new ComputeHostNotFound(Kwargs.of("host", host));
    }
    return result;
  }

  @PortOf("compute_node_get_all#L588-L589")
  public static List<Map<String, Object>> computeNodeGetAll(RequestContext context) {
    return modelQuery(context, "compute_nodes", "no").all();
  }

  @PortOf("compute_node_search_by_hypervisor#L592-L596")
  public static List<Map<String, Object>> computeNodeSearchByHypervisor(
      RequestContext context, String hypervisorMatch) {
    return modelQuery(context, "compute_nodes")
        .and("\"hypervisor_hostname\" LIKE ?", "%" + hypervisorMatch + "%")
        .all();
  }

  @PortOf("compute_node_create#L599-L609")
  public static Map<String, Object> computeNodeCreate(
      RequestContext context, Map<String, Object> values) {
    return database().insert("compute_nodes", values);
  }

  @PortOf("compute_node_update#L612-L626")
  public static Map<String, Object> computeNodeUpdate(
      RequestContext context, Number computeId, Map<String, Object> values) {
    Map<String, Object> updates = new LinkedHashMap<>(values);
    updates.put("updated_at", Clock.utcnow());
    modelQuery(context, "compute_nodes").eq("id", computeId).update(updates);
    return computeNodeGet(context, computeId);
  }

  @PortOf("compute_node_delete#L629-L638")
  public static void computeNodeDelete(RequestContext context, Number computeId) {
    if (modelQuery(context, "compute_nodes").eq("id", computeId).softDelete() == 0) {
      throw new ComputeHostNotFound(Kwargs.of("host", computeId));
    }
  }

  @PortOf("compute_node_statistics#L641-L674")
  public static Map<String, Object> computeNodeStatistics(RequestContext context) {
    List<String> fields =
        List.of(
            "vcpus",
            "memory_mb",
            "local_gb",
            "vcpus_used",
            "memory_mb_used",
            "local_gb_used",
            "free_ram_mb",
            "free_disk_gb",
            "current_workload",
            "running_vms",
            "disk_available_least");
    StringBuilder sql = new StringBuilder("SELECT COUNT(n.\"id\") AS \"count\"");
    fields.forEach(field -> sql.append(", SUM(n.\"" + field + "\") AS \"" + field + "\""));
    sql.append(
        " FROM \"compute_nodes\" n, \"services\" s WHERE n.\"deleted\" = 0"
            + " AND s.\"disabled\" = FALSE AND s.\"binary\" = 'nova-compute'"
            + " AND (s.\"host\" = n.\"host\" OR s.\"id\" = n.\"service_id\")");
    Map<String, Object> statistics = new LinkedHashMap<>();
    database()
        .query(sql.toString(), List.of())
        .get(0)
        .forEach((field, value) -> statistics.put(field, (int) number(value)));
    return statistics;
  }

  @PortOf("migration_create#L4421-L4425")
  public static Map<String, Object> migrationCreate(
      RequestContext context, Map<String, Object> values) {
    return database().insert("migrations", values);
  }

  @PortOf("migration_update#L4428-L4434")
  public static Map<String, Object> migrationUpdate(
      RequestContext context, Number id, Map<String, Object> values) {
    migrationGet(context, id);
    modelQuery(context, "migrations", "yes").eq("id", id).update(values);
    return migrationGet(context, id);
  }

  @PortOf("migration_get#L4449-L4450")
  public static Map<String, Object> migrationGet(RequestContext context, Number id) {
    Map<String, Object> result = modelQuery(context, "migrations", "yes").eq("id", id).first();
    if (result == null) {
      throw new MigrationNotFound(Kwargs.of("migration_id", id));
    }
    return result;
  }

  @PortOf("migration_get_by_instance_and_status#L4453-L4463")
  public static Map<String, Object> migrationGetByInstanceAndStatus(
      RequestContext context, String instanceUuid, String status) {
    Map<String, Object> result =
        modelQuery(context, "migrations", "yes")
            .eq("instance_uuid", instanceUuid)
            .eq("status", status)
            .first();
    if (result == null) {
      throw new MigrationNotFoundByStatus(Kwargs.of("instance_id", instanceUuid, "status", status));
    }
    return result;
  }

  @PortOf("migration_get_in_progress_by_host_and_node#L4479-L4490")
  public static List<Map<String, Object>> migrationGetInProgressByHostAndNode(
      RequestContext context, String host, String node) {
    return modelQuery(context, "migrations")
        .and(
            "((\"source_compute\" = ? AND \"source_node\" = ?)"
                + " OR (\"dest_compute\" = ? AND \"dest_node\" = ?))",
            host,
            node,
            host,
            node)
        .notIn("status", List.of("accepted", "confirmed", "reverted", "error", "failed"))
        .all();
  }

  @PortOf("migration_get_all_by_filters#L4493-L4512")
  public static List<Map<String, Object>> migrationGetAllByFilters(
      RequestContext context, Map<String, Object> filters) {
    Query query = modelQuery(context, "migrations");
    if (filters.containsKey("status")) {
      query.in("status", asList(filters.get("status")));
    }
    if (filters.containsKey("host")) {
      Object host = filters.get("host");
      query.and("(\"source_compute\" = ? OR \"dest_compute\" = ?)", host, host);
    } else if (filters.containsKey("source_compute")) {
      query.eq("source_compute", filters.get("source_compute"));
    }
    for (String name : List.of("migration_type", "hidden")) {
      if (filters.containsKey(name)) {
        query.eq(name, filters.get(name));
      }
    }
    return query.all();
  }

  private static List<Object> asList(Object value) {
    return value instanceof Collection<?> items
        ? new ArrayList<>(items)
        : new ArrayList<>(Arrays.asList(value));
  }

  @PortOf("_validate_unique_server_name#L1542-L1567")
  private static void validateUniqueServerName(RequestContext context, String name) {
    String scope = CONF.string("DEFAULT", "osapi_compute_unique_server_name_scope");
    if (scope == null || scope.isEmpty()) {
      return;
    }
    String lowername = name.toLowerCase(Locale.ROOT);
    Query query = modelQuery(context, "instances", "no").and("LOWER(\"hostname\") = ?", lowername);
    if (scope.equals("project")) {
      query.eq("project_id", context.projectId());
    } else if (!scope.equals("global")) {
      LOG.warn(
          "Unknown osapi_compute_unique_server_name_scope value: {}"
              + " Flag must be empty, \"global\" or \"project\"",
          scope);
      return;
    }
    if (query.count() > 0) {
      throw new InstanceExists(Kwargs.of("name", lowername));
    }
  }

  @PortOf("instance_create#L1593-L1655")
  @SuppressWarnings("unchecked")
  public static Map<String, Object> instanceCreate(
      RequestContext context, Map<String, Object> values) {
    ContextModule.requireContext(context);
    // In a transaction of its own: one that loses the race for the group must not lose this row
    securityGroupEnsureDefault(context);
    Map<String, Object> row = new LinkedHashMap<>(values);
    Map<String, Object> metadata = (Map<String, Object>) row.remove("metadata");
    Map<String, Object> systemMetadata = (Map<String, Object>) row.remove("system_metadata");
    Map<String, Object> infoCache = (Map<String, Object>) row.remove("info_cache");
    List<String> groupNames =
        row.get("security_groups") == null ? List.of() : (List<String>) row.get("security_groups");
    row.remove("security_groups");
    Map<String, Object> extra = new LinkedHashMap<>();
    if (row.get("extra") != null) {
      extra.putAll((Map<String, Object>) row.remove("extra"));
    }
    if (!Truth.of(row.get("uuid"))) {
      row.put("uuid", Ids.uuid4());
    }
    String uuid = (String) row.get("uuid");
    Map<String, Object> instance =
        database()
            .transaction(
                () -> {
                  if (row.get("hostname") != null) {
                    validateUniqueServerName(context, (String) row.get("hostname"));
                  }
                  List<Map<String, Object>> groups = securityGroupModels(context, groupNames);
                  Map<String, Object> created = database().insert("instances", row);
                  insertOfInstance("instance_info_caches", uuid, infoCache);
                  insertOfInstance("instance_extra", uuid, extra);
                  insertMetadata("instance_metadata", uuid, metadata);
                  insertMetadata("instance_system_metadata", uuid, systemMetadata);
                  groups.forEach(group -> instanceAddSecurityGroup(context, uuid, group));
                  return created;
                });
    ec2InstanceCreate(context, uuid);
    return join(
        context,
        instance,
        List.of("metadata", "system_metadata", "info_cache", "security_groups", "extra"));
  }

  private static void insertOfInstance(String table, String uuid, Map<String, Object> values) {
    Map<String, Object> row = new LinkedHashMap<>(values == null ? Map.of() : values);
    row.put("instance_uuid", uuid);
    database().insert(table, row);
  }

  private static void insertMetadata(String table, String uuid, Map<String, Object> metadata) {
    if (metadata != null) {
      metadata.forEach(
          (key, value) ->
              insertOfInstance(table, uuid, Kwargs.of("key", key, "value", text(value))));
    }
  }

  private static Object text(Object value) {
    return value == null ? null : Text.str(value);
  }

  private static List<Map<String, Object>> securityGroupModels(
      RequestContext context, List<String> names) {
    List<Map<String, Object>> groups = new ArrayList<>();
    Map<String, Object> defaultGroup = doSecurityGroupEnsureDefault(context);
    if (names.contains("default")) {
      groups.add(defaultGroup);
    }
    List<String> others = names.stream().filter(name -> !name.equals("default")).toList();
    if (!others.isEmpty()) {
      groups.addAll(securityGroupGetByNames(context, context.projectId(), others));
    }
    return groups;
  }

  @PortOf("ec2_instance_create#L5850-L5860")
  private static void ec2InstanceCreate(RequestContext context, String instanceUuid) {
    database().insert("instance_id_mappings", Kwargs.of("uuid", instanceUuid));
  }

  /** Number, processors and memory of the instances of a project, or of one user of it. */
  @PortOf("_instance_data_get_for_user#L1658-L1671")
  private static List<Object> instanceDataGetForUser(
      RequestContext context, String projectId, String userId) {
    List<Object> data = new ArrayList<>();
    data.add(instancesOf(context, projectId, userId).count());
    data.add((int) instancesOf(context, projectId, userId).sum("vcpus"));
    data.add((int) instancesOf(context, projectId, userId).sum("memory_mb"));
    return data;
  }

  private static Query instancesOf(RequestContext context, String projectId, String userId) {
    Query query = modelQuery(context, "instances").eq("project_id", projectId);
    return Truth.of(userId) ? query.eq("user_id", userId) : query;
  }

  @PortOf("instance_destroy#L1674-L1715")
  public static Map<String, Object> instanceDestroy(
      RequestContext context, String instanceUuid, Constraint constraint) {
    ContextModule.requireContext(context);
    if (!isUuidLike(instanceUuid)) {
      throw new InvalidUUID(Kwargs.of("uuid", instanceUuid));
    }
    return database()
        .transaction(
            () -> {
              Map<String, Object> instance = doInstanceGetByUuid(context, instanceUuid, null);
              Query query = modelQuery(context, "instances").eq("uuid", instanceUuid);
              if (constraint != null) {
                constraint.apply(query);
              }
              if (query.softDelete() == 0) {
                throw new ConstraintNotMet();
              }
              for (String table :
                  List.of(
                      "security_group_instance_association",
                      "instance_info_caches",
                      "instance_metadata",
                      "instance_faults",
                      "instance_extra",
                      "instance_system_metadata")) {
                modelQuery(context, table).eq("instance_uuid", instanceUuid).softDelete();
              }
              Query.of("tags").eq("resource_id", instanceUuid).delete();
              instance.putAll(Query.of("instances").eq("uuid", instanceUuid).first());
              return instance;
            });
  }

  @PortOf("instance_get_by_uuid#L1718-L1721")
  public static Map<String, Object> instanceGetByUuid(
      RequestContext context, String uuid, List<String> columnsToJoin, boolean useSlave) {
    ContextModule.requireContext(context);
    return doInstanceGetByUuid(context, uuid, columnsToJoin);
  }

  @PortOf("_instance_get_by_uuid#L1724-L1735")
  private static Map<String, Object> doInstanceGetByUuid(
      RequestContext context, String uuid, List<String> columnsToJoin) {
    Map<String, Object> result =
        projectOnly(context, modelQuery(context, "instances")).eq("uuid", uuid).first();
    if (result == null) {
      throw new InstanceNotFound(Kwargs.of("instance_id", uuid));
    }
    return buildInstanceGet(context, result, columnsToJoin);
  }

  @PortOf("instance_get#L1738-L1753")
  public static Map<String, Object> instanceGet(
      RequestContext context, Number instanceId, List<String> columnsToJoin) {
    ContextModule.requireContext(context);
    Map<String, Object> result =
        projectOnly(context, modelQuery(context, "instances")).eq("id", instanceId).first();
    if (result == null) {
      throw new InstanceNotFound(Kwargs.of("instance_id", instanceId));
    }
    return buildInstanceGet(context, result, columnsToJoin);
  }

  /** Joins what is asked for, and always the info cache and the security groups. */
  @PortOf("_build_instance_get#L1756-L1776")
  private static Map<String, Object> buildInstanceGet(
      RequestContext context, Map<String, Object> instance, List<String> columnsToJoin) {
    Set<String> columns = new LinkedHashSet<>(List.of("security_groups", "info_cache"));
    columns.addAll(columnsToJoin == null ? List.of("metadata", "system_metadata") : columnsToJoin);
    instance.put("metadata", new ArrayList<>());
    instance.put("system_metadata", new ArrayList<>());
    return join(context, instance, columns);
  }

  private static Map<String, Object> join(
      RequestContext context, Map<String, Object> instance, Collection<String> columns) {
    String uuid = (String) instance.get("uuid");
    for (String column : columns) {
      switch (column) {
        case "metadata" ->
            instance.put(column, ofInstance("instance_metadata", uuid).eq("deleted", 0).all());
        case "system_metadata" ->
            instance.put(column, ofInstance("instance_system_metadata", uuid).all());
        case "info_cache" -> instance.put(column, ofInstance("instance_info_caches", uuid).first());
        case "security_groups" -> instance.put(column, securityGroupsOf(uuid));
        case "extra" -> instance.put(column, ofInstance("instance_extra", uuid).first());
        case "pci_devices" ->
            instance.put(column, ofInstance("pci_devices", uuid).eq("deleted", 0).all());
        case "tags" -> instance.put(column, Query.of("tags").eq("resource_id", uuid).all());
        default -> {
          // A part of the extra row, which is read as a whole
        }
      }
    }
    return instance;
  }

  private static Query ofInstance(String table, String uuid) {
    return Query.of(table).eq("instance_uuid", uuid);
  }

  private static List<Map<String, Object>> securityGroupsOf(String uuid) {
    return Query.of("security_groups")
        .eq("deleted", 0)
        .and(
            "\"id\" IN (SELECT \"security_group_id\" FROM"
                + " \"security_group_instance_association\""
                + " WHERE \"instance_uuid\" = ? AND \"deleted\" = 0)",
            uuid)
        .all();
  }

  /** Joins to each row what lists of instances join: metadata of both kinds unless told. */
  @PortOf("_instances_fill_metadata#L1779-L1821")
  private static List<Map<String, Object>> instancesFillMetadata(
      RequestContext context, List<Map<String, Object>> instances, List<String> joins) {
    List<String> wanted =
        joins == null
            ? List.of("info_cache", "security_groups", "metadata", "system_metadata")
            : joins;
    for (Map<String, Object> instance : instances) {
      instance.put("metadata", new ArrayList<>());
      instance.put("system_metadata", new ArrayList<>());
      join(context, instance, List.of("info_cache", "security_groups"));
      join(context, instance, wanted);
    }
    return instances;
  }

  @PortOf("instance_get_all#L1847-L1865")
  public static List<Map<String, Object>> instanceGetAll(
      RequestContext context, List<String> columnsToJoin) {
    ContextModule.requireContext(context);
    Query query = modelQuery(context, "instances");
    restrictToOwner(context, query);
    return instancesFillMetadata(context, query.all(), columnsToJoin);
  }

  private static void restrictToOwner(RequestContext context, Query query) {
    if (context.isAdmin()) {
      return;
    }
    if (Truth.of(context.projectId())) {
      query.eq("project_id", context.projectId());
    } else {
      query.eq("user_id", context.userId());
    }
  }

  @PortOf("instance_get_all_by_filters#L1868-L1883")
  public static List<Map<String, Object>> instanceGetAllByFilters(
      RequestContext context,
      Map<String, Object> filters,
      String sortKey,
      String sortDir,
      Number limit,
      String marker,
      List<String> columnsToJoin,
      boolean useSlave) {
    return instanceGetAllByFiltersSort(
        context,
        filters,
        limit,
        marker,
        columnsToJoin,
        useSlave,
        List.of(sortKey),
        List.of(sortDir));
  }

  @PortOf("instance_get_all_by_filters_sort#L1886-L2073")
  public static List<Map<String, Object>> instanceGetAllByFiltersSort(
      RequestContext context,
      Map<String, Object> filters,
      Number limit,
      String marker,
      List<String> columnsToJoin,
      boolean useSlave,
      List<String> sortKeys,
      List<String> sortDirs) {
    ContextModule.requireContext(context);
    if (limit != null && limit.intValue() == 0) {
      return List.of();
    }
    Map<String, Object> rest = new LinkedHashMap<>(filters);
    Query query = Query.of("instances");
    if (rest.containsKey("changes-since")) {
      query.and("\"updated_at\" >= ?", rest.get("changes-since"));
    }
    filterDeleted(query, rest);
    if (rest.containsKey("cleaned")) {
      query.eq("cleaned", Truth.of(rest.remove("cleaned")) ? 1 : 0);
    }
    if (rest.containsKey("tag")) {
      asList(rest.remove("tag")).forEach(tag -> filterTags(query, List.of(tag)));
    }
    if (rest.containsKey("tag-any")) {
      filterTags(query, asList(rest.remove("tag-any")));
    }
    if (!context.isAdmin()) {
      boolean byProject = Truth.of(context.projectId());
      rest.put(
          byProject ? "project_id" : "user_id", byProject ? context.projectId() : context.userId());
    }
    exactInstanceFilter(query, rest);
    regexInstanceFilter(query, rest);
    List<Map<String, Object>> rows = sorted(query, sortKeys, sortDirs).all();
    return instancesFillMetadata(context, page(rows, limit, marker), columnsToJoin);
  }

  private static void filterDeleted(Query query, Map<String, Object> filters) {
    if (!filters.containsKey("deleted")) {
      return;
    }
    if (Truth.of(filters.remove("deleted"))) {
      if (Truth.of(Kwargs.pop(filters, "soft_deleted", true))) {
        query.and("(\"deleted\" = \"id\" OR \"vm_state\" = ?)", VmStates.SOFT_DELETED);
      } else {
        query.and("\"deleted\" = \"id\"");
      }
    } else {
      query.eq("deleted", 0);
      if (!Truth.of(Kwargs.pop(filters, "soft_deleted", false))) {
        query.and("(\"vm_state\" <> ? OR \"vm_state\" IS NULL)", VmStates.SOFT_DELETED);
      }
    }
  }

  private static void filterTags(Query query, List<Object> tags) {
    String marks = "?, ".repeat(tags.size() - 1) + "?";
    query.and(
        "\"uuid\" IN (SELECT \"resource_id\" FROM \"tags\" WHERE \"tag\" IN (" + marks + "))",
        tags.toArray());
  }

  /** Rows after the one that the marker names; a marker of no row is an error. */
  private static List<Map<String, Object>> page(
      List<Map<String, Object>> rows, Number limit, String marker) {
    int from = 0;
    if (marker != null) {
      while (from < rows.size() && !marker.equals(rows.get(from).get("uuid"))) {
        from++;
      }
      if (from == rows.size()) {
        throw new MarkerNotFound(Kwargs.of("marker", marker));
      }
      from++;
    }
    int to = limit == null ? rows.size() : Math.min(rows.size(), from + limit.intValue());
    return new ArrayList<>(rows.subList(from, Math.max(from, to)));
  }

  @PortOf("_exact_instance_filter#L2178-L2228")
  private static void exactInstanceFilter(Query query, Map<String, Object> filters) {
    for (String key : EXACT_MATCH_FILTER_NAMES) {
      if (!filters.containsKey(key)) {
        continue;
      }
      Object value = filters.remove(key);
      if (key.endsWith("metadata")) {
        for (Object table : asList(value)) {
          ((Map<?, ?>) table)
              .forEach((name, wanted) -> filterMetadata(query, "instance_" + key, name, wanted));
        }
      } else if (value instanceof Collection<?> values) {
        query.in(key, values);
      } else {
        query.eq(key, value);
      }
    }
  }

  private static void filterMetadata(Query query, String table, Object key, Object value) {
    // As in nova: key and value may be met by two different rows
    String some = "\"uuid\" IN (SELECT \"instance_uuid\" FROM \"" + table + "\" WHERE \"";
    query.and(some + "key\" = ?)", key);
    query.and(some + "value\" = ?)", value);
  }

  @PortOf("_regex_instance_filter#L2147-L2175")
  private static void regexInstanceFilter(Query query, Map<String, Object> filters) {
    filters.forEach(
        (name, value) -> {
          if (query.hasColumn(name)) {
            query.and("REGEXP_LIKE(CAST(\"" + name + "\" AS VARCHAR), ?)", Text.str(value));
          }
        });
  }

  @PortOf("process_sort_params#L2231-L2297")
  private static Query sorted(Query query, List<String> sortKeys, List<String> sortDirs) {
    List<String> keys = new ArrayList<>(sortKeys == null ? List.of() : sortKeys);
    List<String> dirs = new ArrayList<>(sortDirs == null ? List.of() : sortDirs);
    String fallback = dirs.isEmpty() ? "desc" : dirs.get(0);
    for (String dir : dirs) {
      if (!dir.equals("asc") && !dir.equals("desc")) {
        throw new InvalidInput(
            Kwargs.of("reason", "Unknown sort direction, must be 'desc' or 'asc'"));
      }
    }
    if (dirs.size() > keys.size()) {
      throw new InvalidInput(Kwargs.of("reason", "Sort direction size exceeds sort key size"));
    }
    for (String key : List.of("created_at", "id")) {
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!query.hasColumn(keys.get(i))) {
        throw new InvalidSortKey();
      }
      boolean down = (i < dirs.size() ? dirs.get(i) : fallback).equals("desc");
      if (down) {
        query.orderByDesc(keys.get(i));
      } else {
        query.orderBy(keys.get(i));
      }
    }
    return query;
  }

  @PortOf("instance_get_active_by_window_joined#L2300-L2331")
  public static List<Map<String, Object>> instanceGetActiveByWindowJoined(
      RequestContext context,
      Instant begin,
      Instant end,
      String projectId,
      String host,
      boolean useSlave,
      List<String> columnsToJoin) {
    ContextModule.requireContext(context);
    Query query =
        Query.of("instances").and("(\"terminated_at\" IS NULL OR \"terminated_at\" > ?)", begin);
    if (end != null) {
      query.and("\"launched_at\" < ?", end);
    }
    if (Truth.of(projectId)) {
      query.eq("project_id", projectId);
    }
    if (Truth.of(host)) {
      query.eq("host", host);
    }
    return instancesFillMetadata(context, query.all(), columnsToJoin);
  }

  @PortOf("instance_get_all_by_host#L2351-L2358")
  public static List<Map<String, Object>> instanceGetAllByHost(
      RequestContext context, String host, List<String> columnsToJoin, boolean useSlave) {
    ContextModule.requireContext(context);
    return instancesFillMetadata(
        context, modelQuery(context, "instances").eq("host", host).all(), columnsToJoin);
  }

  @PortOf("instance_get_all_by_host_and_node#L2376-L2388")
  public static List<Map<String, Object>> instanceGetAllByHostAndNode(
      RequestContext context, String host, String node, List<String> columnsToJoin) {
    ContextModule.requireContext(context);
    List<Map<String, Object>> rows =
        modelQuery(context, "instances").eq("host", host).eq("node", node).all();
    return instancesFillMetadata(context, rows, columnsToJoin == null ? List.of() : columnsToJoin);
  }

  @PortOf("instance_get_all_by_host_and_not_type#L2391-L2394")
  public static List<Map<String, Object>> instanceGetAllByHostAndNotType(
      RequestContext context, String host, Number typeId) {
    ContextModule.requireContext(context);
    List<Map<String, Object>> rows =
        modelQuery(context, "instances").eq("host", host).ne("instance_type_id", typeId).all();
    return instancesFillMetadata(context, rows, null);
  }

  @PortOf("instance_get_all_by_grantee_security_groups#L2397-L2403")
  public static List<Map<String, Object>> instanceGetAllByGranteeSecurityGroups(
      RequestContext context, List<Object> groupIds) {
    ContextModule.requireContext(context);
    if (groupIds.isEmpty()) {
      return List.of();
    }
    String marks = "?, ".repeat(groupIds.size() - 1) + "?";
    List<Map<String, Object>> rows =
        modelQuery(context, "instances")
            .and(
                "\"uuid\" IN (SELECT a.\"instance_uuid\" FROM"
                    + " \"security_group_instance_association\" a, \"security_group_rules\" r"
                    + " WHERE a.\"security_group_id\" = r.\"parent_group_id\""
                    + " AND a.\"deleted\" = 0 AND r.\"deleted\" = 0"
                    + " AND r.\"group_id\" IN ("
                    + marks
                    + "))",
                groupIds.toArray())
            .all();
    return instancesFillMetadata(context, rows, null);
  }

  @PortOf("instance_get_all_hung_in_rebooting#L2421-L2432")
  public static List<Map<String, Object>> instanceGetAllHungInRebooting(
      RequestContext context, Number rebootWindow) {
    Instant before = Clock.utcnow().minus(Duration.ofSeconds(rebootWindow.longValue()));
    List<Map<String, Object>> rows =
        modelQuery(context, "instances")
            .and("\"updated_at\" <= ?", before)
            .eq("task_state", TaskStates.REBOOTING)
            .all();
    return instancesFillMetadata(context, rows, List.of());
  }

  @PortOf("instance_update#L2445-L2451")
  public static Map<String, Object> instanceUpdate(
      RequestContext context,
      String instanceUuid,
      Map<String, Object> values,
      Map<String, Object> expected) {
    ContextModule.requireContext(context);
    return database()
        .transaction(
            () ->
                doInstanceUpdate(
                    context,
                    instanceUuid,
                    values,
                    expected,
                    List.of("metadata", "system_metadata"),
                    null));
  }

  /** The row before and the row after the change. */
  @PortOf("instance_update_and_get_original#L2454-L2481")
  public static List<Map<String, Object>> instanceUpdateAndGetOriginal(
      RequestContext context,
      String instanceUuid,
      Map<String, Object> values,
      List<String> columnsToJoin,
      Map<String, Object> expected) {
    ContextModule.requireContext(context);
    return database()
        .transaction(
            () -> {
              Map<String, Object> original =
                  doInstanceGetByUuid(context, instanceUuid, columnsToJoin);
              Map<String, Object> copy = new LinkedHashMap<>(original);
              Map<String, Object> updated =
                  doInstanceUpdate(
                      context, instanceUuid, values, expected, columnsToJoin, original);
              return List.of(copy, updated);
            });
  }

  @PortOf("_instance_metadata_update_in_place#L2487-L2515")
  private static void instanceMetadataUpdateInPlace(
      RequestContext context, String uuid, String table, Map<String, Object> metadata) {
    Map<String, Object> rest = new LinkedHashMap<>(metadata);
    boolean system = table.equals("instance_system_metadata");
    Query present = ofInstance(table, uuid);
    for (Map<String, Object> row : (system ? present : present.eq("deleted", 0)).all()) {
      Query one = Query.of(table).eq("id", row.get("id"));
      if (rest.containsKey((String) row.get("key"))) {
        Object value = text(rest.remove((String) row.get("key")));
        if (!Objects.equals(value, row.get("value"))) {
          one.update(Kwargs.of("value", value));
        }
      } else if (system) {
        one.delete();
      } else {
        one.softDelete();
      }
    }
    insertMetadata(table, uuid, rest);
  }

  @PortOf("_instance_update#L2518-L2633")
  @SuppressWarnings("unchecked")
  private static Map<String, Object> doInstanceUpdate(
      RequestContext context,
      String instanceUuid,
      Map<String, Object> values,
      Map<String, Object> expected,
      List<String> columnsToJoin,
      Map<String, Object> original) {
    if (!isUuidLike(instanceUuid)) {
      throw new InvalidUUID(Kwargs.of("uuid", instanceUuid));
    }
    Map<String, List<Object>> wanted = new LinkedHashMap<>();
    if (expected != null) {
      expected.forEach((field, value) -> wanted.put(field, asList(value)));
    }
    Map<String, Object> updates = new LinkedHashMap<>(values);
    for (String field : List.of("task_state", "vm_state")) {
      if (updates.containsKey("expected_" + field)) {
        wanted.put(field, asList(updates.remove("expected_" + field)));
      }
    }
    Map<String, Object> metadata = (Map<String, Object>) updates.remove("metadata");
    Map<String, Object> systemMetadata = (Map<String, Object>) updates.remove("system_metadata");
    if (updates.get("hostname") != null) {
      validateUniqueServerName(context, (String) updates.get("hostname"));
    }
    Query query = projectOnly(context, modelQuery(context, "instances")).eq("uuid", instanceUuid);
    wanted.forEach(query::in);
    if (query.update(updates) == 0) {
      throw conflict(
          instanceUuid,
          wanted,
          original == null ? doInstanceGetByUuid(context, instanceUuid, null) : original);
    }
    if (metadata != null) {
      instanceMetadataUpdateInPlace(context, instanceUuid, "instance_metadata", metadata);
    }
    if (systemMetadata != null) {
      instanceMetadataUpdateInPlace(
          context, instanceUuid, "instance_system_metadata", systemMetadata);
    }
    Map<String, Object> row = Query.of("instances").eq("uuid", instanceUuid).first();
    return buildInstanceGet(context, row, columnsToJoin);
  }

  private static InstanceUpdateConflict conflict(
      String instanceUuid, Map<String, List<Object>> wanted, Map<String, Object> original) {
    Map<String, Object> conflictsExpected = new LinkedHashMap<>();
    Map<String, Object> conflictsActual = new LinkedHashMap<>();
    wanted.forEach(
        (field, expectedValues) -> {
          Object actual = original.get(field);
          if (!expectedValues.contains(actual)) {
            conflictsExpected.put(field, expectedValues);
            conflictsActual.put(field, actual);
          }
        });
    Map<String, Object> props =
        Kwargs.of(
            "instance_uuid", instanceUuid,
            "expected", conflictsExpected,
            "actual", conflictsActual);
    if (conflictsActual.isEmpty()) {
      return new UnknownInstanceUpdateConflict(props);
    }
    if (conflictsActual.containsKey("task_state")) {
      return TaskStates.DELETING.equals(conflictsActual.get("task_state"))
          ? new UnexpectedDeletingTaskStateError(props)
          : new UnexpectedTaskStateError(props);
    }
    return new InstanceUpdateConflict(props);
  }

  @PortOf("instance_add_security_group#L2636-L2641")
  public static void instanceAddSecurityGroup(
      RequestContext context, String instanceUuid, Number securityGroupId) {
    database()
        .insert(
            "security_group_instance_association",
            Kwargs.of("instance_uuid", instanceUuid, "security_group_id", securityGroupId));
  }

  private static void instanceAddSecurityGroup(
      RequestContext context, String instanceUuid, Map<String, Object> group) {
    instanceAddSecurityGroup(context, instanceUuid, (Number) group.get("id"));
  }

  @PortOf("instance_remove_security_group#L2644-L2650")
  public static void instanceRemoveSecurityGroup(
      RequestContext context, String instanceUuid, Number securityGroupId) {
    ContextModule.requireContext(context);
    modelQuery(context, "security_group_instance_association")
        .eq("instance_uuid", instanceUuid)
        .eq("security_group_id", securityGroupId)
        .softDelete();
  }

  @PortOf("instance_info_cache_get#L2656-L2664")
  public static Map<String, Object> instanceInfoCacheGet(
      RequestContext context, String instanceUuid) {
    ContextModule.requireContext(context);
    return modelQuery(context, "instance_info_caches").eq("instance_uuid", instanceUuid).first();
  }

  @PortOf("instance_info_cache_update#L2667-L2699")
  public static Map<String, Object> instanceInfoCacheUpdate(
      RequestContext context, String instanceUuid, Map<String, Object> values) {
    ContextModule.requireContext(context);
    Map<String, Object> infoCache = instanceInfoCacheGet(context, instanceUuid);
    if (infoCache != null && number(infoCache.get("deleted")) != 0) {
      throw new InstanceInfoCacheNotFound(Kwargs.of("instance_uuid", instanceUuid));
    }
    if (infoCache == null) {
      insertOfInstance("instance_info_caches", instanceUuid, values);
    } else {
      Query.of("instance_info_caches").eq("id", infoCache.get("id")).update(values);
    }
    return ofInstance("instance_info_caches", instanceUuid).first();
  }

  @PortOf("instance_info_cache_delete#L2702-L2710")
  public static void instanceInfoCacheDelete(RequestContext context, String instanceUuid) {
    ContextModule.requireContext(context);
    modelQuery(context, "instance_info_caches").eq("instance_uuid", instanceUuid).softDelete();
  }

  @PortOf("instance_extra_update_by_uuid#L2723-L2733")
  public static void instanceExtraUpdateByUuid(
      RequestContext context, String instanceUuid, Map<String, Object> values) {
    int rowsUpdated =
        modelQuery(context, "instance_extra").eq("instance_uuid", instanceUuid).update(values);
    if (rowsUpdated == 0) {
      LOG.debug("Created instance_extra for {}", instanceUuid);
      insertOfInstance("instance_extra", instanceUuid, values);
    }
  }

  @PortOf("instance_extra_get_by_instance_uuid#L2736-L2746")
  public static Map<String, Object> instanceExtraGetByInstanceUuid(
      RequestContext context, String instanceUuid, List<String> columns) {
    return modelQuery(context, "instance_extra").eq("instance_uuid", instanceUuid).first();
  }

  @PortOf("key_pair_create#L2752-L2760")
  public static Map<String, Object> keyPairCreate(
      RequestContext context, Map<String, Object> values) {
    ContextModule.requireContext(context);
    try {
      return database().insert("key_pairs", values);
    } catch (DBDuplicateEntry e) {
      throw new KeyPairExists(Kwargs.of("key_name", values.get("name")));
    }
  }

  @PortOf("key_pair_destroy#L2763-L2770")
  public static void keyPairDestroy(RequestContext context, String userId, String name) {
    ContextModule.requireContext(context);
    int found =
        modelQuery(context, "key_pairs").eq("user_id", userId).eq("name", name).softDelete();
    if (found == 0) {
      throw new KeypairNotFound(Kwargs.of("user_id", userId, "name", name));
    }
  }

  @PortOf("key_pair_get#L2773-L2783")
  public static Map<String, Object> keyPairGet(RequestContext context, String userId, String name) {
    ContextModule.requireContext(context);
    Map<String, Object> result =
        modelQuery(context, "key_pairs").eq("user_id", userId).eq("name", name).first();
    if (result == null) {
      throw new KeypairNotFound(Kwargs.of("user_id", userId, "name", name));
    }
    return result;
  }

  @PortOf("key_pair_get_all_by_user#L2786-L2790")
  public static List<Map<String, Object>> keyPairGetAllByUser(
      RequestContext context, String userId) {
    ContextModule.requireContext(context);
    return modelQuery(context, "key_pairs", "no").eq("user_id", userId).all();
  }

  @PortOf("key_pair_count_by_user#L2793-L2797")
  public static int keyPairCountByUser(RequestContext context, String userId) {
    ContextModule.requireContext(context);
    return modelQuery(context, "key_pairs", "no").eq("user_id", userId).count();
  }

  @PortOf("quota_get#L3119-L3136")
  public static Map<String, Object> quotaGet(
      RequestContext context, String projectId, String resource, String userId) {
    ContextModule.requireContext(context);
    boolean perUser = Truth.of(userId);
    Query query =
        modelQuery(context, perUser ? "project_user_quotas" : "quotas")
            .eq("project_id", projectId)
            .eq("resource", resource);
    Map<String, Object> result = (perUser ? query.eq("user_id", userId) : query).first();
    if (result == null) {
      throw quotaNotFound(perUser, projectId, userId);
    }
    return result;
  }

  private static RuntimeException quotaNotFound(boolean perUser, String projectId, String userId) {
    return perUser
        ? new ProjectUserQuotaNotFound(Kwargs.of("project_id", projectId, "user_id", userId))
        : new ProjectQuotaNotFound(Kwargs.of("project_id", projectId));
  }

  @PortOf("quota_get_all_by_project_and_user#L3139-L3152")
  public static Map<String, Object> quotaGetAllByProjectAndUser(
      RequestContext context, String projectId, String userId) {
    ContextModule.requireContext(context);
    return limits(
        Kwargs.of("project_id", projectId, "user_id", userId),
        modelQuery(context, "project_user_quotas")
            .eq("project_id", projectId)
            .eq("user_id", userId));
  }

  @PortOf("quota_get_all_by_project#L3155-L3165")
  public static Map<String, Object> quotaGetAllByProject(RequestContext context, String projectId) {
    ContextModule.requireContext(context);
    return limits(
        Kwargs.of("project_id", projectId),
        modelQuery(context, "quotas", "no").eq("project_id", projectId));
  }

  private static Map<String, Object> limits(Map<String, Object> result, Query query) {
    query.all().forEach(row -> result.put((String) row.get("resource"), row.get("hard_limit")));
    return result;
  }

  @PortOf("quota_get_all#L3168-L3174")
  public static Map<String, Object> quotaGetAll(RequestContext context, String projectId) {
    ContextModule.requireContext(context);
    return Kwargs.of(
        "project_id",
        projectId,
        "quotas",
        modelQuery(context, "project_user_quotas").eq("project_id", projectId).all());
  }

  @PortOf("quota_create#L3177-L3189")
  public static Map<String, Object> quotaCreate(
      RequestContext context, String projectId, String resource, Number limit, String userId) {
    boolean perUser = Truth.of(userId) && !PER_PROJECT_QUOTAS.contains(resource);
    Map<String, Object> row =
        Kwargs.of("project_id", projectId, "resource", resource, "hard_limit", limit);
    if (perUser) {
      row.put("user_id", userId);
    }
    try {
      return database().insert(perUser ? "project_user_quotas" : "quotas", row);
    } catch (DBDuplicateEntry e) {
      throw new QuotaExists(Kwargs.of("project_id", projectId, "resource", resource));
    }
  }

  @PortOf("quota_update#L3192-L3207")
  public static void quotaUpdate(
      RequestContext context, String projectId, String resource, Number limit, String userId) {
    boolean perUser = Truth.of(userId) && !PER_PROJECT_QUOTAS.contains(resource);
    Query query =
        modelQuery(context, perUser ? "project_user_quotas" : "quotas")
            .eq("project_id", projectId)
            .eq("resource", resource);
    if (perUser) {
      query.eq("user_id", userId);
    }
    if (query.update(Kwargs.of("hard_limit", limit)) == 0) {
      throw quotaNotFound(perUser, projectId, userId);
    }
  }

  @PortOf("quota_class_get#L3213-L3223")
  public static Map<String, Object> quotaClassGet(
      RequestContext context, String className, String resource) {
    ContextModule.requireContext(context);
    Map<String, Object> result =
        modelQuery(context, "quota_classes", "no")
            .eq("class_name", className)
            .eq("resource", resource)
            .first();
    if (result == null) {
      throw new QuotaClassNotFound(Kwargs.of("class_name", className));
    }
    return result;
  }

  @PortOf("quota_class_get_default#L3226-L3235")
  public static Map<String, Object> quotaClassGetDefault(RequestContext context) {
    return doQuotaClassGetAll(context, DEFAULT_QUOTA_NAME);
  }

  @PortOf("quota_class_get_all_by_name#L3238-L3248")
  public static Map<String, Object> quotaClassGetAllByName(
      RequestContext context, String className) {
    ContextModule.requireContext(context);
    return doQuotaClassGetAll(context, className);
  }

  private static Map<String, Object> doQuotaClassGetAll(RequestContext context, String className) {
    return limits(
        Kwargs.of("class_name", className),
        modelQuery(context, "quota_classes", "no").eq("class_name", className));
  }

  @PortOf("quota_class_create#L3251-L3257")
  public static Map<String, Object> quotaClassCreate(
      RequestContext context, String className, String resource, Number limit) {
    return database()
        .insert(
            "quota_classes",
            Kwargs.of("class_name", className, "resource", resource, "hard_limit", limit));
  }

  @PortOf("quota_class_update#L3260-L3267")
  public static void quotaClassUpdate(
      RequestContext context, String className, String resource, Number limit) {
    int found =
        modelQuery(context, "quota_classes", "no")
            .eq("class_name", className)
            .eq("resource", resource)
            .update(Kwargs.of("hard_limit", limit));
    if (found == 0) {
      throw new QuotaClassNotFound(Kwargs.of("class_name", className));
    }
  }

  @PortOf("quota_usage_get#L3273-L3289")
  public static Map<String, Object> quotaUsageGet(
      RequestContext context, String projectId, String resource, String userId) {
    ContextModule.requireContext(context);
    Query query =
        modelQuery(context, "quota_usages", "no")
            .eq("project_id", projectId)
            .eq("resource", resource);
    if (Truth.of(userId)) {
      query.eq("user_id", PER_PROJECT_QUOTAS.contains(resource) ? null : userId);
    }
    Map<String, Object> result = query.first();
    if (result == null) {
      throw new QuotaUsageNotFound(Kwargs.of("project_id", projectId));
    }
    return result;
  }

  @PortOf("_quota_usage_get_all#L3292-L3310")
  @SuppressWarnings("unchecked")
  private static Map<String, Object> quotaUsageGetAll(
      RequestContext context, String projectId, String userId) {
    Query query = modelQuery(context, "quota_usages", "no").eq("project_id", projectId);
    Map<String, Object> result = Kwargs.of("project_id", projectId);
    if (Truth.of(userId)) {
      query.and("(\"user_id\" = ? OR \"user_id\" IS NULL)", userId);
      result.put("user_id", userId);
    }
    for (Map<String, Object> row : query.all()) {
      Map<String, Object> usage =
          (Map<String, Object>)
              result.computeIfAbsent(
                  (String) row.get("resource"), key -> Kwargs.of("in_use", 0, "reserved", 0));
      for (String name : List.of("in_use", "reserved")) {
        usage.put(name, (int) (number(usage.get(name)) + number(row.get(name))));
      }
    }
    return result;
  }

  @PortOf("quota_usage_get_all_by_project_and_user#L3313-L3315")
  public static Map<String, Object> quotaUsageGetAllByProjectAndUser(
      RequestContext context, String projectId, String userId) {
    ContextModule.requireContext(context);
    return quotaUsageGetAll(context, projectId, userId);
  }

  @PortOf("quota_usage_get_all_by_project#L3318-L3320")
  public static Map<String, Object> quotaUsageGetAllByProject(
      RequestContext context, String projectId) {
    ContextModule.requireContext(context);
    return quotaUsageGetAll(context, projectId, null);
  }

  @PortOf("_quota_usage_create#L3323-L3337")
  private static Map<String, Object> quotaUsageCreate(
      String projectId,
      String userId,
      String resource,
      int inUse,
      int reserved,
      Number untilRefresh) {
    return database()
        .insert(
            "quota_usages",
            Kwargs.of(
                "project_id", projectId,
                "user_id", userId,
                "resource", resource,
                "in_use", inUse,
                "reserved", reserved,
                "until_refresh", untilRefresh,
                "updated_at", Clock.utcnow()));
  }

  @PortOf("quota_usage_update#L3340-L3355")
  public static void quotaUsageUpdate(
      RequestContext context,
      String projectId,
      String userId,
      String resource,
      Map<String, Object> kwargs) {
    Map<String, Object> updates = new LinkedHashMap<>(kwargs);
    updates.keySet().retainAll(List.of("in_use", "reserved", "until_refresh"));
    int found =
        modelQuery(context, "quota_usages", "no")
            .eq("project_id", projectId)
            .eq("resource", resource)
            .and("(\"user_id\" = ? OR \"user_id\" IS NULL)", userId)
            .update(updates);
    if (found == 0) {
      throw new QuotaUsageNotFound(Kwargs.of("project_id", projectId));
    }
  }

  @PortOf("_reservation_create#L3361-L3372")
  private static Map<String, Object> reservationCreate(
      String uuid,
      Map<String, Object> usage,
      String projectId,
      String userId,
      String resource,
      Object delta,
      Instant expire) {
    return database()
        .insert(
            "reservations",
            Kwargs.of(
                "uuid", uuid,
                "usage_id", usage.get("id"),
                "project_id", projectId,
                "user_id", userId,
                "resource", resource,
                "delta", delta,
                "expire", expire));
  }

  /** The usages of a project by resource, summed up, and the rows of one of its users. */
  private record Usages(
      Map<String, Map<String, Object>> project, Map<String, Map<String, Object>> user) {}

  @PortOf("_get_project_user_quota_usages#L3383-L3403")
  private static Usages getProjectUserQuotaUsages(
      RequestContext context, String projectId, String userId) {
    Usages usages = new Usages(new LinkedHashMap<>(), new LinkedHashMap<>());
    List<Map<String, Object>> rows =
        modelQuery(context, "quota_usages", "no").eq("project_id", projectId).orderBy("id").all();
    for (Map<String, Object> row : rows) {
      String resource = (String) row.get("resource");
      Map<String, Object> sum =
          usages
              .project()
              .computeIfAbsent(resource, key -> Kwargs.of("in_use", 0, "reserved", 0, "total", 0));
      sum.put("in_use", (int) (number(sum.get("in_use")) + number(row.get("in_use"))));
      sum.put("reserved", (int) (number(sum.get("reserved")) + number(row.get("reserved"))));
      sum.put("total", (int) (number(sum.get("total")) + total(row)));
      if (row.get("user_id") == null || Objects.equals(row.get("user_id"), userId)) {
        usages.user().put(resource, row);
      }
    }
    return usages;
  }

  private static long total(Map<String, Object> usage) {
    return number(usage.get("in_use")) + number(usage.get("reserved"));
  }

  @PortOf("_create_quota_usage_if_missing#L3406-L3431")
  private static boolean createQuotaUsageIfMissing(
      Map<String, Map<String, Object>> userUsages,
      String resource,
      Number untilRefresh,
      String projectId,
      String userId) {
    if (userUsages.containsKey(resource)) {
      return false;
    }
    String owner = PER_PROJECT_QUOTAS.contains(resource) ? null : userId;
    Number refresh = Truth.of(untilRefresh) ? untilRefresh : null;
    userUsages.put(resource, quotaUsageCreate(projectId, owner, resource, 0, 0, refresh));
    return true;
  }

  @PortOf("_is_quota_refresh_needed#L3434-L3456")
  private static boolean isQuotaRefreshNeeded(Map<String, Object> usage, Number maxAge) {
    if (number(usage.get("in_use")) < 0) {
      LOG.debug("in_use has dropped below 0; forcing refresh for QuotaUsage: {}", usage);
      return true;
    }
    if (usage.get("until_refresh") != null) {
      int rest = (int) number(usage.get("until_refresh")) - 1;
      usage.put("until_refresh", rest);
      return rest <= 0;
    }
    return Truth.of(maxAge)
        && Duration.between((Instant) usage.get("updated_at"), Clock.utcnow()).toSeconds()
            >= maxAge.longValue();
  }

  @PortOf("_refresh_quota_usages#L3459-L3485")
  private static void refreshQuotaUsages(
      Map<String, Object> usage, Number untilRefresh, Object inUse) {
    if (number(usage.get("in_use")) != number(inUse)) {
      LOG.info(
          "quota_usages out of sync, updating. project_id: {}, user_id: {}, resource: {}, "
              + "tracked usage: {}, actual usage: {}",
          usage.get("project_id"),
          usage.get("user_id"),
          usage.get("resource"),
          usage.get("in_use"),
          inUse);
    } else {
      LOG.debug("QuotaUsage has not changed, refresh is unnecessary for: {}", usage);
    }
    usage.put("in_use", inUse);
    usage.put("until_refresh", Truth.of(untilRefresh) ? untilRefresh : null);
  }

  @PortOf("_calculate_overquota#L3488-L3526")
  private static List<String> calculateOverquota(
      Map<String, Object> projectQuotas,
      Map<String, Object> userQuotas,
      Map<String, Object> deltas,
      Usages usages) {
    List<String> overs = new ArrayList<>();
    deltas.forEach(
        (res, change) -> {
          long delta = number(change);
          if (delta < 0) {
            return;
          }
          long projectLimit = number(projectQuotas.get(res));
          long userLimit = number(userQuotas.get(res));
          if (0 <= projectLimit && projectLimit < delta + total(usages.project().get(res))) {
            LOG.debug("Request is over project quota for resource \"{}\"", res);
            overs.add(res);
          } else if (0 <= userLimit && userLimit < delta + total(usages.user().get(res))) {
            LOG.debug("Request is over user quota for resource \"{}\"", res);
            overs.add(res);
          }
        });
    return overs;
  }

  /** Sets the deltas aside and returns the uuids of the reservations; throws OverQuota. */
  @PortOf("quota_reserve#L3529-L3676")
  public static List<String> quotaReserve(
      RequestContext context,
      Map<String, BaseResource> resources,
      Map<String, Object> projectQuotas,
      Map<String, Object> userQuotas,
      Map<String, Object> deltas,
      Instant expire,
      Number untilRefresh,
      Number maxAge,
      String projectIdOrNull,
      String userIdOrNull) {
    ContextModule.requireContext(context);
    RequestContext elevated = context.elevated();
    String projectId = projectIdOrNull == null ? context.projectId() : projectIdOrNull;
    String userId = userIdOrNull == null ? context.userId() : userIdOrNull;
    List<String> reservations = new ArrayList<>();
    List<String> unders = new ArrayList<>();
    List<String> overs = new ArrayList<>();
    Usages usages =
        database()
            .transaction(
                () -> {
                  Usages found = getProjectUserQuotaUsages(context, projectId, userId);
                  Set<String> work = new LinkedHashSet<>(deltas.keySet());
                  while (!work.isEmpty()) {
                    String resource = work.iterator().next();
                    work.remove(resource);
                    boolean created =
                        createQuotaUsageIfMissing(
                            found.user(), resource, untilRefresh, projectId, userId);
                    if (created || isQuotaRefreshNeeded(found.user().get(resource), maxAge)) {
                      String function = ((ReservableResource) resources.get(resource)).sync();
                      sync(function, elevated, projectId, userId)
                          .forEach(
                              (res, inUse) -> {
                                createQuotaUsageIfMissing(
                                    found.user(), res, untilRefresh, projectId, userId);
                                refreshQuotaUsages(found.user().get(res), untilRefresh, inUse);
                                work.remove(res);
                              });
                    }
                  }
                  deltas.forEach(
                      (res, delta) -> {
                        long inUse = number(found.user().get(res).get("in_use"));
                        if (number(delta) < 0 && number(delta) + inUse < 0) {
                          unders.add(res);
                        }
                      });
                  found.user().forEach(found.project()::putIfAbsent);
                  overs.addAll(calculateOverquota(projectQuotas, userQuotas, deltas, found));
                  if (overs.isEmpty()) {
                    deltas.forEach(
                        (res, delta) -> {
                          Map<String, Object> usage = found.user().get(res);
                          String uuid = Ids.uuid4();
                          reservationCreate(uuid, usage, projectId, userId, res, delta, expire);
                          reservations.add(uuid);
                          if (number(delta) > 0) {
                            usage.put(
                                "reserved", (int) (number(usage.get("reserved")) + number(delta)));
                          }
                        });
                  }
                  found.user().values().forEach(ApiModule::saveUsage);
                  return found;
                });
    if (!unders.isEmpty()) {
      LOG.warn("Change will make usage less than 0 for the following resources: {}", unders);
    }
    if (!overs.isEmpty()) {
      Map<String, Map<String, Object>> chosen =
          projectQuotas.equals(userQuotas) ? usages.project() : usages.user();
      Map<String, Object> shown = new LinkedHashMap<>();
      chosen.forEach(
          (res, usage) ->
              shown.put(
                  res,
                  Kwargs.of("in_use", usage.get("in_use"), "reserved", usage.get("reserved"))));
      throw new OverQuota(
          Kwargs.of(
              "overs",
              new ArrayList<>(new TreeSet<>(overs)),
              "quotas",
              userQuotas,
              "usages",
              shown));
    }
    return reservations;
  }

  private static void saveUsage(Map<String, Object> usage) {
    Query.of("quota_usages")
        .eq("id", usage.get("id"))
        .update(
            Kwargs.of(
                "in_use", usage.get("in_use"),
                "reserved", usage.get("reserved"),
                "until_refresh", usage.get("until_refresh")));
  }

  @PortOf("_quota_reservations_query#L3679-L3687")
  private static Query quotaReservationsQuery(RequestContext context, List<String> reservations) {
    return modelQuery(context, "reservations", "no").in("uuid", reservations);
  }

  @PortOf("reservation_commit#L3690-L3704")
  public static void reservationCommit(
      RequestContext context, List<String> reservations, String projectId, String userId) {
    ContextModule.requireContext(context);
    settle(context, reservations, projectId, userId, true);
  }

  @PortOf("reservation_rollback#L3707-L3720")
  public static void reservationRollback(
      RequestContext context, List<String> reservations, String projectId, String userId) {
    ContextModule.requireContext(context);
    settle(context, reservations, projectId, userId, false);
  }

  private static void settle(
      RequestContext context,
      List<String> reservations,
      String projectId,
      String userId,
      boolean commit) {
    database()
        .transaction(
            () -> {
              Usages usages = getProjectUserQuotaUsages(context, projectId, userId);
              for (Map<String, Object> reservation :
                  quotaReservationsQuery(context, reservations).all()) {
                Map<String, Object> usage = usages.user().get(reservation.get("resource"));
                release(usage, reservation);
                if (commit) {
                  usage.put(
                      "in_use",
                      (int) (number(usage.get("in_use")) + number(reservation.get("delta"))));
                }
                saveUsage(usage);
              }
              return quotaReservationsQuery(context, reservations).softDelete();
            });
  }

  private static void release(Map<String, Object> usage, Map<String, Object> reservation) {
    long delta = number(reservation.get("delta"));
    if (delta >= 0) {
      usage.put("reserved", (int) (number(usage.get("reserved")) - delta));
    }
  }

  @PortOf("quota_destroy_all_by_project_and_user#L3723-L3742")
  public static void quotaDestroyAllByProjectAndUser(
      RequestContext context, String projectId, String userId) {
    for (String table : List.of("project_user_quotas", "quota_usages", "reservations")) {
      modelQuery(context, table, "no")
          .eq("project_id", projectId)
          .eq("user_id", userId)
          .softDelete();
    }
  }

  @PortOf("quota_destroy_all_by_project#L3745-L3766")
  public static void quotaDestroyAllByProject(RequestContext context, String projectId) {
    for (String table : List.of("quotas", "project_user_quotas", "quota_usages", "reservations")) {
      modelQuery(context, table, "no").eq("project_id", projectId).softDelete();
    }
  }

  @PortOf("reservation_expire#L3769-L3783")
  public static void reservationExpire(RequestContext context) {
    database()
        .transaction(
            () -> {
              Instant now = Clock.utcnow();
              for (Map<String, Object> reservation :
                  modelQuery(context, "reservations", "no").and("\"expire\" < ?", now).all()) {
                Map<String, Object> usage =
                    Query.of("quota_usages").eq("id", reservation.get("usage_id")).first();
                release(usage, reservation);
                saveUsage(usage);
              }
              return modelQuery(context, "reservations", "no")
                  .and("\"expire\" < ?", now)
                  .softDelete();
            });
  }

  @PortOf("_block_device_mapping_get_query#L3876-L3887")
  private static Query blockDeviceMappingGetQuery(RequestContext context) {
    return modelQuery(context, "block_device_mapping");
  }

  @PortOf("_from_legacy_values#L3899-L3906")
  private static Map<String, Object> fromLegacyValues(
      Map<String, Object> values, boolean legacy, boolean allowUpdates) {
    Map<String, Object> scrubbed = new LinkedHashMap<>(values);
    scrubbed.remove("volume_size", "");
    if (!legacy || (allowUpdates && BlockDeviceModule.isSafeForUpdate(scrubbed))) {
      return scrubbed;
    }
    return BlockDeviceDict.fromLegacy(scrubbed);
  }

  @PortOf("block_device_mapping_create#L3909-L3918")
  public static Map<String, Object> blockDeviceMappingCreate(
      RequestContext context, Map<String, Object> values, boolean legacy) {
    ContextModule.requireContext(context);
    return database().insert("block_device_mapping", fromLegacyValues(values, legacy, false));
  }

  @PortOf("block_device_mapping_update#L3921-L3929")
  public static Map<String, Object> blockDeviceMappingUpdate(
      RequestContext context, Number bdmId, Map<String, Object> values, boolean legacy) {
    ContextModule.requireContext(context);
    Map<String, Object> row = fromLegacyValues(values, legacy, true);
    blockDeviceMappingGetQuery(context).eq("id", bdmId).update(row);
    return blockDeviceMappingGetQuery(context).eq("id", bdmId).first();
  }

  @PortOf("block_device_mapping_update_or_create#L3932-L3964")
  public static Map<String, Object> blockDeviceMappingUpdateOrCreate(
      RequestContext context, Map<String, Object> values, boolean legacy) {
    Map<String, Object> row = fromLegacyValues(values, legacy, true);
    Object uuid = row.get("instance_uuid");
    return database()
        .transaction(
            () -> {
              Map<String, Object> found = null;
              if (Truth.of(row.get("device_name"))) {
                found =
                    blockDeviceMappingGetQuery(context)
                        .eq("instance_uuid", uuid)
                        .eq("device_name", row.get("device_name"))
                        .first();
              }
              Object id;
              if (found != null) {
                id = found.get("id");
                Query.of("block_device_mapping").eq("id", id).update(row);
              } else {
                id = database().insert("block_device_mapping", row).get("id");
              }
              if (BlockDeviceModule.newFormatIsSwap(row)) {
                blockDeviceMappingGetQuery(context)
                    .eq("instance_uuid", uuid)
                    .eq("source_type", "blank")
                    .eq("guest_format", "swap")
                    .ne("id", id)
                    .softDelete();
              }
              return Query.of("block_device_mapping").eq("id", id).first();
            });
  }

  @PortOf("block_device_mapping_get_all_by_instance#L3967-L3972")
  public static List<Map<String, Object>> blockDeviceMappingGetAllByInstance(
      RequestContext context, String instanceUuid, boolean useSlave) {
    ContextModule.requireContext(context);
    return blockDeviceMappingGetQuery(context).eq("instance_uuid", instanceUuid).all();
  }

  @PortOf("block_device_mapping_get_by_volume_id#L3975-L3981")
  public static Map<String, Object> blockDeviceMappingGetByVolumeId(
      RequestContext context, String volumeId, List<String> columnsToJoin) {
    ContextModule.requireContext(context);
    Map<String, Object> row = blockDeviceMappingGetQuery(context).eq("volume_id", volumeId).first();
    if (row != null && columnsToJoin != null && columnsToJoin.contains("instance")) {
      row.put("instance", Query.of("instances").eq("uuid", row.get("instance_uuid")).first());
    }
    return row;
  }

  @PortOf("block_device_mapping_destroy#L3984-L3988")
  public static void blockDeviceMappingDestroy(RequestContext context, Number bdmId) {
    ContextModule.requireContext(context);
    blockDeviceMappingGetQuery(context).eq("id", bdmId).softDelete();
  }

  @PortOf("block_device_mapping_destroy_by_instance_and_volume#L3991-L3997")
  public static void blockDeviceMappingDestroyByInstanceAndVolume(
      RequestContext context, String instanceUuid, String volumeId) {
    ContextModule.requireContext(context);
    blockDeviceMappingGetQuery(context)
        .eq("instance_uuid", instanceUuid)
        .eq("volume_id", volumeId)
        .softDelete();
  }

  @PortOf("block_device_mapping_destroy_by_instance_and_device#L4000-L4006")
  public static void blockDeviceMappingDestroyByInstanceAndDevice(
      RequestContext context, String instanceUuid, String deviceName) {
    ContextModule.requireContext(context);
    blockDeviceMappingGetQuery(context)
        .eq("instance_uuid", instanceUuid)
        .eq("device_name", deviceName)
        .softDelete();
  }

  @PortOf("_security_group_create#L4011-L4023")
  private static Map<String, Object> doSecurityGroupCreate(
      RequestContext context, Map<String, Object> values) {
    try {
      return withRules(database().insert("security_groups", values));
    } catch (DBDuplicateEntry e) {
      throw new SecurityGroupExists(
          Kwargs.of(
              "project_id", values.get("project_id"), "security_group_name", values.get("name")));
    }
  }

  private static Map<String, Object> withRules(Map<String, Object> group) {
    group.put(
        "rules",
        Query.of("security_group_rules")
            .eq("parent_group_id", group.get("id"))
            .eq("deleted", 0)
            .all());
    return group;
  }

  private static List<Map<String, Object>> withRules(List<Map<String, Object>> groups) {
    groups.forEach(group -> withRules(group));
    return groups;
  }

  private static Map<String, Object> withInstances(
      Map<String, Object> group, List<String> columns) {
    List<String> inner = new ArrayList<>();
    boolean wanted = false;
    for (String column : columns) {
      if (column.startsWith("instances")) {
        wanted = true;
        if (column.startsWith("instances.")) {
          inner.add(column.substring("instances.".length()));
        }
      }
    }
    if (wanted) {
      List<Map<String, Object>> instances =
          Query.of("instances")
              .eq("deleted", 0)
              .and(
                  "\"uuid\" IN (SELECT \"instance_uuid\" FROM"
                      + " \"security_group_instance_association\""
                      + " WHERE \"security_group_id\" = ? AND \"deleted\" = 0)",
                  group.get("id"))
              .all();
      instances.forEach(instance -> join(null, instance, inner));
      group.put("instances", instances);
    }
    return group;
  }

  @PortOf("_security_group_get_by_names#L4035-L4051")
  private static List<Map<String, Object>> securityGroupGetByNames(
      RequestContext context, String projectId, List<String> groupNames) {
    List<Map<String, Object>> found =
        modelQuery(context, "security_groups", "no")
            .eq("project_id", projectId)
            .in("name", groupNames)
            .all();
    if (found.size() == groupNames.size()) {
      return found;
    }
    List<Object> names = new ArrayList<>();
    found.forEach(group -> names.add(group.get("name")));
    for (String name : groupNames) {
      if (!names.contains(name)) {
        throw new SecurityGroupNotFoundForProject(
            Kwargs.of("project_id", projectId, "security_group_id", name));
      }
    }
    return found;
  }

  @PortOf("security_group_get_all#L4055-L4057")
  public static List<Map<String, Object>> securityGroupGetAll(RequestContext context) {
    ContextModule.requireContext(context);
    return withRules(modelQuery(context, "security_groups").all());
  }

  @PortOf("security_group_get#L4060-L4076")
  public static Map<String, Object> securityGroupGet(
      RequestContext context, Number securityGroupId, List<String> columnsToJoin) {
    ContextModule.requireContext(context);
    Map<String, Object> result =
        projectOnly(context, modelQuery(context, "security_groups"))
            .eq("id", securityGroupId)
            .first();
    if (result == null) {
      throw new SecurityGroupNotFound(Kwargs.of("security_group_id", securityGroupId));
    }
    return withInstances(withRules(result), columnsToJoin == null ? List.of() : columnsToJoin);
  }

  @PortOf("security_group_get_by_name#L4079-L4098")
  public static Map<String, Object> securityGroupGetByName(
      RequestContext context, String projectId, String groupName, List<String> columnsToJoin) {
    ContextModule.requireContext(context);
    Map<String, Object> result =
        modelQuery(context, "security_groups", "no")
            .eq("project_id", projectId)
            .eq("name", groupName)
            .first();
    if (result == null) {
      throw new SecurityGroupNotFoundForProject(
          Kwargs.of("project_id", projectId, "security_group_id", groupName));
    }
    List<String> columns = columnsToJoin == null ? List.of("instances") : columnsToJoin;
    return withInstances(withRules(result), columns);
  }

  @PortOf("security_group_get_by_project#L4101-L4105")
  public static List<Map<String, Object>> securityGroupGetByProject(
      RequestContext context, String projectId) {
    ContextModule.requireContext(context);
    return withRules(
        modelQuery(context, "security_groups", "no").eq("project_id", projectId).all());
  }

  @PortOf("security_group_get_by_instance#L4108-L4113")
  public static List<Map<String, Object>> securityGroupGetByInstance(
      RequestContext context, String instanceUuid) {
    ContextModule.requireContext(context);
    return withRules(securityGroupsOf(instanceUuid));
  }

  @PortOf("security_group_in_use#L4116-L4135")
  public static boolean securityGroupInUse(RequestContext context, Number groupId) {
    ContextModule.requireContext(context);
    return modelQuery(context, "instances", "no")
            .and(
                "\"uuid\" IN (SELECT \"instance_uuid\" FROM"
                    + " \"security_group_instance_association\""
                    + " WHERE \"security_group_id\" = ? AND \"deleted\" = 0)",
                groupId)
            .count()
        > 0;
  }

  @PortOf("security_group_create#L4138-L4140")
  public static Map<String, Object> securityGroupCreate(
      RequestContext context, Map<String, Object> values) {
    ContextModule.requireContext(context);
    return doSecurityGroupCreate(context, values);
  }

  @PortOf("security_group_update#L4143-L4167")
  public static Map<String, Object> securityGroupUpdate(
      RequestContext context,
      Number securityGroupId,
      Map<String, Object> values,
      List<String> columnsToJoin) {
    ContextModule.requireContext(context);
    Map<String, Object> group =
        modelQuery(context, "security_groups").eq("id", securityGroupId).first();
    if (group == null) {
      throw new SecurityGroupNotFound(Kwargs.of("security_group_id", securityGroupId));
    }
    group.putAll(values);
    try {
      Query.of("security_groups").eq("id", securityGroupId).update(values);
    } catch (DBDuplicateEntry e) {
      throw new SecurityGroupExists(
          Kwargs.of(
              "project_id", group.get("project_id"), "security_group_name", group.get("name")));
    }
    Map<String, Object> row = Query.of("security_groups").eq("id", securityGroupId).first();
    return withInstances(withRules(row), columnsToJoin == null ? List.of() : columnsToJoin);
  }

  @PortOf("security_group_ensure_default#L4170-L4179")
  public static Map<String, Object> securityGroupEnsureDefault(RequestContext context) {
    try {
      return doSecurityGroupEnsureDefault(context);
    } catch (SecurityGroupExists e) {
      return securityGroupGetByName(context, context.projectId(), "default", null);
    }
  }

  @PortOf("_security_group_ensure_default#L4182-L4229")
  private static Map<String, Object> doSecurityGroupEnsureDefault(RequestContext context) {
    return database()
        .transaction(
            () -> {
              try {
                return securityGroupGetByNames(context, context.projectId(), List.of("default"))
                    .get(0);
              } catch (SecurityGroupNotFoundForProject e) {
                return createDefaultGroup(context);
              }
            });
  }

  private static Map<String, Object> createDefaultGroup(RequestContext context) {
    Map<String, Object> group =
        doSecurityGroupCreate(
            context,
            Kwargs.of(
                "name",
                "default",
                "description",
                "default",
                "user_id",
                context.userId(),
                "project_id",
                context.projectId()));
    Query usage =
        modelQuery(context, "quota_usages", "no")
            .eq("project_id", context.projectId())
            .eq("user_id", context.userId())
            .eq("resource", "security_groups");
    Map<String, Object> present = usage.first();
    if (present == null) {
      quotaUsageCreate(context.projectId(), context.userId(), "security_groups", 1, 0, null);
    } else {
      Query.of("quota_usages")
          .eq("id", present.get("id"))
          .update(Kwargs.of("in_use", (int) number(present.get("in_use")) + 1));
    }
    for (Map<String, Object> rule : modelQuery(context, "security_group_default_rules").all()) {
      database()
          .insert(
              "security_group_rules",
              Kwargs.of(
                  "protocol", rule.get("protocol"),
                  "from_port", rule.get("from_port"),
                  "to_port", rule.get("to_port"),
                  "cidr", rule.get("cidr"),
                  "parent_group_id", group.get("id")));
    }
    return group;
  }

  @PortOf("security_group_destroy#L4232-L4251")
  public static void securityGroupDestroy(RequestContext context, Number securityGroupId) {
    ContextModule.requireContext(context);
    modelQuery(context, "security_groups").eq("id", securityGroupId).softDelete();
    modelQuery(context, "security_group_instance_association")
        .eq("security_group_id", securityGroupId)
        .softDelete();
    modelQuery(context, "security_group_rules").eq("group_id", securityGroupId).softDelete();
    modelQuery(context, "security_group_rules").eq("parent_group_id", securityGroupId).softDelete();
  }

  @PortOf("_security_group_count_by_project_and_user#L4254-L4261")
  private static int securityGroupCountByProjectAndUser(
      RequestContext context, String projectId, String userId) {
    ContextModule.authorizeProjectContext(context, projectId);
    return modelQuery(context, "security_groups", "no")
        .eq("project_id", projectId)
        .eq("user_id", userId)
        .count();
  }

  @PortOf("flavor_create#L4620-L4659")
  @SuppressWarnings("unchecked")
  public static Map<String, Object> flavorCreate(
      RequestContext context, Map<String, Object> values, List<String> projects) {
    Map<String, Object> row = new LinkedHashMap<>(values);
    Object specs = row.remove("extra_specs");
    Map<String, Object> extraSpecs = specs == null ? Map.of() : (Map<String, Object>) specs;
    return database()
        .transaction(
            () -> {
              Map<String, Object> flavor = insertFlavor(row);
              extraSpecs.forEach(
                  (key, value) ->
                      database()
                          .insert(
                              "instance_type_extra_specs",
                              Kwargs.of(
                                  "key", key,
                                  "value", value,
                                  "instance_type_id", flavor.get("id"))));
              for (String project : projects == null ? List.<String>of() : projects) {
                database()
                    .insert(
                        "instance_type_projects",
                        Kwargs.of("instance_type_id", flavor.get("id"), "project_id", project));
              }
              return dictWithExtraSpecs(flavor);
            });
  }

  private static Map<String, Object> insertFlavor(Map<String, Object> row) {
    try {
      return database().insert("instance_types", row);
    } catch (DBDuplicateEntry e) {
      throw e.getMessage().contains("flavorid")
          ? new FlavorIdExists(Kwargs.of("flavor_id", row.get("flavorid")))
          : new FlavorExists(Kwargs.of("name", row.get("name")));
    }
  }

  @PortOf("_dict_with_extra_specs#L4662-L4678")
  private static Map<String, Object> dictWithExtraSpecs(Map<String, Object> flavor) {
    Map<String, Object> extraSpecs = new LinkedHashMap<>();
    Query.of("instance_type_extra_specs")
        .eq("instance_type_id", flavor.get("id"))
        .eq("deleted", 0)
        .all()
        .forEach(row -> extraSpecs.put((String) row.get("key"), row.get("value")));
    flavor.put("extra_specs", extraSpecs);
    return flavor;
  }

  @PortOf("_flavor_get_query#L4681-L4691")
  private static Query flavorGetQuery(RequestContext context, String readDeleted) {
    Query query = modelQuery(context, "instance_types", readDeleted);
    if (!context.isAdmin()) {
      query.and(
          "(\"is_public\" = TRUE OR \"id\" IN (SELECT \"instance_type_id\" FROM"
              + " \"instance_type_projects\" WHERE \"project_id\" = ?))",
          context.projectId());
    }
    return query;
  }

  @PortOf("flavor_get_all#L4694-L4749")
  public static List<Map<String, Object>> flavorGetAll(
      RequestContext context,
      boolean inactive,
      Map<String, Object> filtersOrNull,
      String sortKey,
      String sortDir,
      Number limit,
      String marker) {
    ContextModule.requireContext(context);
    Map<String, Object> filters = filtersOrNull == null ? Map.of() : filtersOrNull;
    Query query = flavorGetQuery(context, inactive ? "yes" : "no");
    if (filters.containsKey("min_memory_mb")) {
      query.and("\"memory_mb\" >= ?", filters.get("min_memory_mb"));
    }
    if (filters.containsKey("min_root_gb")) {
      query.and("\"root_gb\" >= ?", filters.get("min_root_gb"));
    }
    if (filters.containsKey("disabled")) {
      query.eq("disabled", filters.get("disabled"));
    }
    if (filters.get("is_public") != null) {
      if (Truth.of(filters.get("is_public")) && context.projectId() != null) {
        query.and(
            "(\"is_public\" = TRUE OR \"id\" IN (SELECT \"instance_type_id\" FROM"
                + " \"instance_type_projects\" WHERE \"project_id\" = ? AND \"deleted\" = 0))",
            context.projectId());
      } else {
        query.eq("is_public", filters.get("is_public"));
      }
    }
    if ("desc".equals(sortDir)) {
      query.orderByDesc(sortKey).orderByDesc("id");
    } else {
      query.orderBy(sortKey).orderBy("id");
    }
    List<Map<String, Object>> rows = query.all();
    int from = 0;
    if (marker != null) {
      while (from < rows.size() && !marker.equals(rows.get(from).get("flavorid"))) {
        from++;
      }
      if (from == rows.size()) {
        throw new MarkerNotFound(Kwargs.of("marker", marker));
      }
      from++;
    }
    int to = limit == null ? rows.size() : Math.min(rows.size(), from + limit.intValue());
    List<Map<String, Object>> flavors = new ArrayList<>(rows.subList(from, to));
    flavors.forEach(ApiModule::dictWithExtraSpecs);
    return flavors;
  }

  @PortOf("flavor_get#L4768-L4776")
  public static Map<String, Object> flavorGet(RequestContext context, Number id) {
    ContextModule.requireContext(context);
    Map<String, Object> result = flavorGetQuery(context, null).eq("id", id).first();
    if (result == null) {
      throw new FlavorNotFound(Kwargs.of("flavor_id", id));
    }
    return dictWithExtraSpecs(result);
  }

  @PortOf("flavor_get_by_name#L4779-L4787")
  public static Map<String, Object> flavorGetByName(RequestContext context, String name) {
    ContextModule.requireContext(context);
    Map<String, Object> result = flavorGetQuery(context, null).eq("name", name).first();
    if (result == null) {
      throw new FlavorNotFoundByName(Kwargs.of("flavor_name", name));
    }
    return dictWithExtraSpecs(result);
  }

  @PortOf("flavor_get_by_flavor_id#L4790-L4799")
  public static Map<String, Object> flavorGetByFlavorId(
      RequestContext context, String flavorId, String readDeleted) {
    ContextModule.requireContext(context);
    Map<String, Object> result =
        flavorGetQuery(context, readDeleted)
            .eq("flavorid", flavorId)
            .orderBy("deleted")
            .orderBy("id")
            .first();
    if (result == null) {
      throw new FlavorNotFound(Kwargs.of("flavor_id", flavorId));
    }
    return dictWithExtraSpecs(result);
  }

  @PortOf("flavor_destroy#L4802-L4821")
  public static void flavorDestroy(RequestContext context, String name) {
    Map<String, Object> flavor =
        modelQuery(context, "instance_types", "no").eq("name", name).first();
    if (flavor == null) {
      throw new FlavorNotFoundByName(Kwargs.of("flavor_name", name));
    }
    Query.of("instance_types").eq("id", flavor.get("id")).softDelete();
    for (String table : List.of("instance_type_extra_specs", "instance_type_projects")) {
      modelQuery(context, table, "no").eq("instance_type_id", flavor.get("id")).softDelete();
    }
  }

  @PortOf("_flavor_get_id_from_flavor#L4759-L4765")
  private static Object flavorGetIdFromFlavor(RequestContext context, String flavorId) {
    Map<String, Object> result =
        modelQuery(context, "instance_types", "no").eq("flavorid", flavorId).first();
    if (result == null) {
      throw new FlavorNotFound(Kwargs.of("flavor_id", flavorId));
    }
    return result.get("id");
  }

  @PortOf("flavor_access_get_by_flavor_id#L4829-L4836")
  public static List<Map<String, Object>> flavorAccessGetByFlavorId(
      RequestContext context, String flavorId) {
    return modelQuery(context, "instance_type_projects", "no")
        .and(
            "\"instance_type_id\" IN (SELECT \"id\" FROM \"instance_types\""
                + " WHERE \"flavorid\" = ? AND \"deleted\" = 0)",
            flavorId)
        .all();
  }

  @PortOf("flavor_access_add#L4839-L4851")
  public static void flavorAccessAdd(RequestContext context, String flavorId, String projectId) {
    Object id = flavorGetIdFromFlavor(context, flavorId);
    try {
      database()
          .insert(
              "instance_type_projects", Kwargs.of("instance_type_id", id, "project_id", projectId));
    } catch (DBDuplicateEntry e) {
      throw new FlavorAccessExists(Kwargs.of("flavor_id", flavorId, "project_id", projectId));
    }
  }

  @PortOf("flavor_access_remove#L4854-L4864")
  public static void flavorAccessRemove(RequestContext context, String flavorId, String projectId) {
    Object id = flavorGetIdFromFlavor(context, flavorId);
    int found =
        modelQuery(context, "instance_type_projects", "no")
            .eq("instance_type_id", id)
            .eq("project_id", projectId)
            .softDelete();
    if (found == 0) {
      throw new FlavorAccessNotFound(Kwargs.of("flavor_id", flavorId, "project_id", projectId));
    }
  }

  @PortOf("flavor_extra_specs_delete#L4882-L4890")
  public static void flavorExtraSpecsDelete(RequestContext context, String flavorId, String key) {
    ContextModule.requireContext(context);
    int found =
        modelQuery(context, "instance_type_extra_specs", "no")
            .eq("instance_type_id", flavorGetIdFromFlavor(context, flavorId))
            .eq("key", key)
            .softDelete();
    if (found == 0) {
      throw new FlavorExtraSpecsNotFound(Kwargs.of("extra_specs_key", key, "flavor_id", flavorId));
    }
  }

  @PortOf("flavor_extra_specs_update_or_create#L4893-L4929")
  public static Map<String, Object> flavorExtraSpecsUpdateOrCreate(
      RequestContext context, String flavorId, Map<String, Object> specs) {
    ContextModule.requireContext(context);
    Object id = flavorGetIdFromFlavor(context, flavorId);
    specs.forEach(
        (key, value) -> {
          int found =
              modelQuery(context, "instance_type_extra_specs", "no")
                  .eq("instance_type_id", id)
                  .eq("key", key)
                  .update(Kwargs.of("value", value));
          if (found == 0) {
            database()
                .insert(
                    "instance_type_extra_specs",
                    Kwargs.of("key", key, "value", value, "instance_type_id", id));
          }
        });
    return specs;
  }

  @PortOf("cell_create#L4935-L4942")
  public static Map<String, Object> cellCreate(RequestContext context, Map<String, Object> values) {
    try {
      return database().insert("cells", values);
    } catch (DBDuplicateEntry e) {
      throw new CellExists(Kwargs.of("name", values.get("name")));
    }
  }

  @PortOf("_cell_get_by_name_query#L4945-L4947")
  private static Query cellGetByNameQuery(RequestContext context, String cellName) {
    return modelQuery(context, "cells").eq("name", cellName);
  }

  @PortOf("cell_update#L4950-L4958")
  public static Map<String, Object> cellUpdate(
      RequestContext context, String cellName, Map<String, Object> values) {
    Map<String, Object> cell = cellGetByNameQuery(context, cellName).first();
    if (cell == null || cellGetByNameQuery(context, cellName).update(values) == 0) {
      throw new CellNotFound(Kwargs.of("cell_name", cellName));
    }
    // As in nova: the row is looked up by its old name, so one that was renamed is not found
    return cellGetByNameQuery(context, cellName).first();
  }

  /** The number of rows that were marked. */
  @PortOf("cell_delete#L4961-L4962")
  public static int cellDelete(RequestContext context, String cellName) {
    return cellGetByNameQuery(context, cellName).softDelete();
  }

  @PortOf("cell_get#L4965-L4969")
  public static Map<String, Object> cellGet(RequestContext context, String cellName) {
    Map<String, Object> result = cellGetByNameQuery(context, cellName).first();
    if (result == null) {
      throw new CellNotFound(Kwargs.of("cell_name", cellName));
    }
    return result;
  }

  @PortOf("cell_get_all#L4972-L4973")
  public static List<Map<String, Object>> cellGetAll(RequestContext context) {
    return modelQuery(context, "cells", "no").all();
  }

  @PortOf("instance_metadata_get#L4995-L4998")
  public static Map<String, Object> instanceMetadataGet(
      RequestContext context, String instanceUuid) {
    ContextModule.requireContext(context);
    return table(
        modelQuery(context, "instance_metadata", "no").eq("instance_uuid", instanceUuid).all());
  }

  private static Map<String, Object> table(List<Map<String, Object>> rows) {
    Map<String, Object> result = new LinkedHashMap<>();
    rows.forEach(row -> result.put((String) row.get("key"), row.get("value")));
    return result;
  }

  @PortOf("instance_metadata_delete#L5001-L5006")
  public static void instanceMetadataDelete(
      RequestContext context, String instanceUuid, String key) {
    ContextModule.requireContext(context);
    modelQuery(context, "instance_metadata", "no")
        .eq("instance_uuid", instanceUuid)
        .eq("key", key)
        .softDelete();
  }

  @PortOf("instance_metadata_update#L5009-L5038")
  public static Map<String, Object> instanceMetadataUpdate(
      RequestContext context, String instanceUuid, Map<String, Object> metadata, boolean delete) {
    ContextModule.requireContext(context);
    return metadataUpdate(context, "instance_metadata", instanceUuid, metadata, delete);
  }

  private static Map<String, Object> metadataUpdate(
      RequestContext context,
      String table,
      String instanceUuid,
      Map<String, Object> metadata,
      boolean delete) {
    return database()
        .transaction(
            () -> {
              if (delete) {
                modelQuery(context, table, "no")
                    .eq("instance_uuid", instanceUuid)
                    .notIn("key", metadata.keySet())
                    .softDelete();
              }
              metadata.forEach(
                  (key, value) -> {
                    int found =
                        modelQuery(context, table, "no")
                            .eq("instance_uuid", instanceUuid)
                            .eq("key", key)
                            .update(Kwargs.of("value", text(value)));
                    if (found == 0) {
                      insertMetadata(table, instanceUuid, Kwargs.of(key, value));
                    }
                  });
              return metadata;
            });
  }

  @PortOf("instance_system_metadata_get#L5062-L5065")
  public static Map<String, Object> instanceSystemMetadataGet(
      RequestContext context, String instanceUuid) {
    ContextModule.requireContext(context);
    return table(
        modelQuery(context, "instance_system_metadata").eq("instance_uuid", instanceUuid).all());
  }

  @PortOf("instance_system_metadata_update#L5068-L5096")
  public static Map<String, Object> instanceSystemMetadataUpdate(
      RequestContext context, String instanceUuid, Map<String, Object> metadata, boolean delete) {
    ContextModule.requireContext(context);
    return metadataUpdate(context, "instance_system_metadata", instanceUuid, metadata, delete);
  }

  @PortOf("bw_usage_get#L5148-L5157")
  public static Map<String, Object> bwUsageGet(
      RequestContext context, String uuid, Instant startPeriod, String mac, boolean useSlave) {
    ContextModule.requireContext(context);
    return modelQuery(context, "bw_usage_cache", "yes")
        .eq("start_period", startPeriod)
        .eq("uuid", uuid)
        .eq("mac", mac)
        .first();
  }

  @PortOf("bw_usage_get_by_uuids#L5160-L5170")
  public static List<Map<String, Object>> bwUsageGetByUuids(
      RequestContext context, List<String> uuids, Instant startPeriod, boolean useSlave) {
    ContextModule.requireContext(context);
    return modelQuery(context, "bw_usage_cache", "yes")
        .in("uuid", uuids)
        .eq("start_period", startPeriod)
        .all();
  }

  @PortOf("bw_usage_update#L5173-L5221")
  public static Map<String, Object> bwUsageUpdate(
      RequestContext context,
      String uuid,
      String mac,
      Instant startPeriod,
      Number bwIn,
      Number bwOut,
      Number lastCtrIn,
      Number lastCtrOut,
      Instant lastRefreshed) {
    ContextModule.requireContext(context);
    Map<String, Object> values =
        Kwargs.of(
            "last_refreshed", lastRefreshed == null ? Clock.utcnow() : lastRefreshed,
            "last_ctr_in", lastCtrIn,
            "last_ctr_out", lastCtrOut,
            "bw_in", bwIn,
            "bw_out", bwOut);
    Map<String, Object> usage = bwUsageGet(context, uuid, startPeriod, mac, false);
    if (usage != null) {
      Query.of("bw_usage_cache").eq("id", usage.get("id")).update(values);
      return bwUsageGet(context, uuid, startPeriod, mac, false);
    }
    values.put("start_period", startPeriod);
    values.put("uuid", uuid);
    values.put("mac", mac);
    return database().insert("bw_usage_cache", values);
  }

  private static Map<String, Object> withHostsAndMetadata(Map<String, Object> aggregate) {
    List<Object> hosts = new ArrayList<>();
    Query.of("aggregate_hosts")
        .eq("aggregate_id", aggregate.get("id"))
        .eq("deleted", 0)
        .all()
        .forEach(row -> hosts.add(row.get("host")));
    aggregate.put("hosts", hosts);
    aggregate.put(
        "metadetails",
        table(
            Query.of("aggregate_metadata")
                .eq("aggregate_id", aggregate.get("id"))
                .eq("deleted", 0)
                .all()));
    return aggregate;
  }

  private static List<Map<String, Object>> withHostsAndMetadata(List<Map<String, Object>> rows) {
    rows.forEach(row -> withHostsAndMetadata(row));
    return rows;
  }

  private static Query holding(Query query, String table, String column, String value) {
    return query.and(
        "\"id\" IN (SELECT \"aggregate_id\" FROM \""
            + table
            + "\" WHERE \""
            + column
            + "\" = ? AND \"deleted\" = 0)",
        value);
  }

  @PortOf("aggregate_get#L5427-L5437")
  public static Map<String, Object> aggregateGet(RequestContext context, Number aggregateId) {
    Map<String, Object> aggregate = modelQuery(context, "aggregates").eq("id", aggregateId).first();
    if (aggregate == null) {
      throw new AggregateNotFound(Kwargs.of("aggregate_id", aggregateId));
    }
    return withHostsAndMetadata(aggregate);
  }

  @PortOf("aggregate_get_by_host#L5440-L5455")
  public static List<Map<String, Object>> aggregateGetByHost(
      RequestContext context, String host, String key) {
    Query query = holding(modelQuery(context, "aggregates"), "aggregate_hosts", "host", host);
    if (Truth.of(key)) {
      holding(query, "aggregate_metadata", "key", key);
    }
    return withHostsAndMetadata(query.all());
  }

  @PortOf("aggregate_get_by_metadata_key#L5476-L5486")
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> aggregateGetByMetadataKey(
      RequestContext context, String key) {
    List<Map<String, Object>> rows =
        withHostsAndMetadata(
            holding(modelQuery(context, "aggregates"), "aggregate_metadata", "key", key).all());
    // As in nova: only the metadata of the key is loaded with the aggregate
    rows.forEach(
        row -> ((Map<String, Object>) row.get("metadetails")).keySet().retainAll(Set.of(key)));
    return rows;
  }

  @PortOf("aggregate_get_all#L5551-L5552")
  public static List<Map<String, Object>> aggregateGetAll(RequestContext context) {
    return withHostsAndMetadata(modelQuery(context, "aggregates").all());
  }

  @PortOf("instance_fault_create#L5672-L5677")
  public static Map<String, Object> instanceFaultCreate(
      RequestContext context, Map<String, Object> values) {
    return database().insert("instance_faults", values);
  }

  /** For each uuid its faults, newest first. */
  @PortOf("instance_fault_get_by_instance_uuids#L5680-L5699")
  @SuppressWarnings("unchecked")
  public static Map<String, Object> instanceFaultGetByInstanceUuids(
      RequestContext context, List<String> instanceUuids) {
    Map<String, Object> output = new LinkedHashMap<>();
    if (instanceUuids.isEmpty()) {
      return output;
    }
    instanceUuids.forEach(uuid -> output.put(uuid, new ArrayList<>()));
    List<Map<String, Object>> rows =
        modelQuery(context, "instance_faults", "no")
            .in("instance_uuid", instanceUuids)
            .orderByDesc("created_at")
            .orderByDesc("id")
            .all();
    rows.forEach(row -> ((List<Object>) output.get((String) row.get("instance_uuid"))).add(row));
    return output;
  }

  @PortOf("action_start#L5705-L5710")
  public static Map<String, Object> actionStart(
      RequestContext context, Map<String, Object> values) {
    return database().insert("instance_actions", values);
  }

  @PortOf("action_finish#L5713-L5724")
  public static Map<String, Object> actionFinish(
      RequestContext context, Map<String, Object> values) {
    Object uuid = values.get("instance_uuid");
    Object requestId = values.get("request_id");
    int found =
        modelQuery(context, "instance_actions")
            .eq("instance_uuid", uuid)
            .eq("request_id", requestId)
            .update(values);
    if (found != 1) {
      throw new InstanceActionNotFound(Kwargs.of("request_id", requestId, "instance_uuid", uuid));
    }
    return actionGetByRequestId(context, (String) uuid, (String) requestId);
  }

  @PortOf("actions_get#L5727-L5733")
  public static List<Map<String, Object>> actionsGet(RequestContext context, String instanceUuid) {
    return modelQuery(context, "instance_actions")
        .eq("instance_uuid", instanceUuid)
        .orderByDesc("created_at")
        .orderByDesc("id")
        .all();
  }

  /** Null if there is none. */
  @PortOf("action_get_by_request_id#L5736-L5739")
  public static Map<String, Object> actionGetByRequestId(
      RequestContext context, String instanceUuid, String requestId) {
    return modelQuery(context, "instance_actions")
        .eq("instance_uuid", instanceUuid)
        .eq("request_id", requestId)
        .first();
  }

  private static Map<String, Object> actionOf(RequestContext context, Map<String, Object> values) {
    String uuid = (String) values.get("instance_uuid");
    Map<String, Object> action =
        actionGetByRequestId(context, uuid, (String) values.get("request_id"));
    if (action == null && !Truth.of(context.projectId())) {
      List<Map<String, Object>> actions = actionsGet(context, uuid);
      action = actions.isEmpty() ? null : actions.get(0);
    }
    if (action == null) {
      throw new InstanceActionNotFound(
          Kwargs.of("request_id", values.get("request_id"), "instance_uuid", uuid));
    }
    return action;
  }

  @PortOf("action_event_start#L5760-L5787")
  public static Map<String, Object> actionEventStart(
      RequestContext context, Map<String, Object> values) {
    Map<String, Object> row = new LinkedHashMap<>(values);
    row.put("action_id", actionOf(context, values).get("id"));
    return database().insert("instance_actions_events", row);
  }

  @PortOf("action_event_finish#L5790-L5826")
  public static Map<String, Object> actionEventFinish(
      RequestContext context, Map<String, Object> values) {
    Object actionId = actionOf(context, values).get("id");
    Map<String, Object> event =
        modelQuery(context, "instance_actions_events")
            .eq("action_id", actionId)
            .eq("event", values.get("event"))
            .first();
    if (event == null) {
      throw new InstanceActionEventNotFound(
          Kwargs.of("action_id", actionId, "event", values.get("event")));
    }
    Query.of("instance_actions_events").eq("id", event.get("id")).update(values);
    if ("error".equalsIgnoreCase((String) values.get("result"))) {
      Query.of("instance_actions").eq("id", actionId).update(Kwargs.of("message", "Error"));
    }
    return Query.of("instance_actions_events").eq("id", event.get("id")).first();
  }

  @PortOf("action_events_get#L5829-L5835")
  public static List<Map<String, Object>> actionEventsGet(RequestContext context, Number actionId) {
    return modelQuery(context, "instance_actions_events")
        .eq("action_id", actionId)
        .orderByDesc("created_at")
        .orderByDesc("id")
        .all();
  }

  @PortOf("action_event_get_by_id#L5838-L5844")
  public static Map<String, Object> actionEventGetById(
      RequestContext context, Number actionId, Number eventId) {
    return modelQuery(context, "instance_actions_events")
        .eq("action_id", actionId)
        .eq("id", eventId)
        .first();
  }

  @PortOf("_task_log_get_query#L5900-L5914")
  private static Query taskLogGetQuery(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      String state) {
    Query query =
        modelQuery(context, "task_log")
            .eq("task_name", taskName)
            .eq("period_beginning", periodBeginning)
            .eq("period_ending", periodEnding);
    if (host != null) {
      query.eq("host", host);
    }
    return state == null ? query : query.eq("state", state);
  }

  @PortOf("task_log_get#L5917-L5920")
  public static Map<String, Object> taskLogGet(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      String state) {
    return taskLogGetQuery(context, taskName, periodBeginning, periodEnding, host, state).first();
  }

  @PortOf("task_log_get_all#L5923-L5926")
  public static List<Map<String, Object>> taskLogGetAll(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      String state) {
    return taskLogGetQuery(context, taskName, periodBeginning, periodEnding, host, state).all();
  }

  @PortOf("task_log_begin_task#L5929-L5948")
  public static void taskLogBeginTask(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      Number taskItems,
      String message) {
    Map<String, Object> task =
        Kwargs.of(
            "task_name", taskName,
            "period_beginning", periodBeginning,
            "period_ending", periodEnding,
            "host", host,
            "state", "RUNNING",
            "message", message == null ? "" : message);
    if (Truth.of(taskItems)) {
      task.put("task_items", taskItems);
    }
    try {
      database().insert("task_log", task);
    } catch (DBDuplicateEntry e) {
      throw new TaskAlreadyRunning(Kwargs.of("task_name", taskName, "host", host));
    }
  }

  @PortOf("task_log_end_task#L5951-L5964")
  public static void taskLogEndTask(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      Number errors,
      String message) {
    Map<String, Object> values = Kwargs.of("state", "DONE", "errors", errors);
    if (Truth.of(message)) {
      values.put("message", message);
    }
    int rows =
        taskLogGetQuery(context, taskName, periodBeginning, periodEnding, host, null)
            .update(values);
    if (rows == 0) {
      throw new TaskNotRunning(Kwargs.of("task_name", taskName, "host", host));
    }
  }

  private static Map<String, Object> withPoliciesAndMembers(Map<String, Object> group) {
    for (String[] part :
        new String[][] {
          {"policies", "instance_group_policy", "policy"},
          {"members", "instance_group_member", "instance_id"}
        }) {
      List<Object> values = new ArrayList<>();
      Query.of(part[1])
          .eq("group_id", group.get("id"))
          .eq("deleted", 0)
          .all()
          .forEach(row -> values.add(row.get(part[2])));
      group.put(part[0], values);
    }
    return group;
  }

  @PortOf("instance_group_get#L6102-L6111")
  public static Map<String, Object> instanceGroupGet(RequestContext context, String groupUuid) {
    Map<String, Object> group =
        projectOnly(context, modelQuery(context, "instance_groups")).eq("uuid", groupUuid).first();
    if (group == null) {
      throw new InstanceGroupNotFound(Kwargs.of("group_uuid", groupUuid));
    }
    return withPoliciesAndMembers(group);
  }

  @PortOf("instance_group_get_by_instance#L6114-L6130")
  public static Map<String, Object> instanceGroupGetByInstance(
      RequestContext context, String instanceUuid) {
    Map<String, Object> member =
        modelQuery(context, "instance_group_member").eq("instance_id", instanceUuid).first();
    if (member == null) {
      throw new InstanceGroupNotFound(Kwargs.of("group_uuid", ""));
    }
    Map<String, Object> group =
        projectOnly(context, modelQuery(context, "instance_groups"))
            .eq("id", member.get("group_id"))
            .first();
    if (group == null) {
      throw new InstanceGroupNotFound(Kwargs.of("group_uuid", member.get("group_id")));
    }
    return withPoliciesAndMembers(group);
  }

  @PortOf("instance_group_members_add#L6272-L6276")
  public static List<String> instanceGroupMembersAdd(
      RequestContext context, String groupUuid, List<String> members, boolean setDelete) {
    Object id = instanceGroupGet(context, groupUuid).get("id");
    Query present = modelQuery(context, "instance_group_member", "no").eq("group_id", id);
    if (setDelete) {
      modelQuery(context, "instance_group_member", "no")
          .eq("group_id", id)
          .notIn("instance_id", members)
          .softDelete();
    }
    List<Object> known = new ArrayList<>();
    present.all().forEach(row -> known.add(row.get("instance_id")));
    for (String member : members) {
      if (!known.contains(member)) {
        database()
            .insert("instance_group_member", Kwargs.of("instance_id", member, "group_id", id));
      }
    }
    return members;
  }
}
