package nova.db;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.db.sqlalchemy.api.Condition;
import nova.db.sqlalchemy.api.Constraint;
import nova.db.sqlalchemy.api.EqualityCondition;
import nova.db.sqlalchemy.api.InequalityCondition;
import nova.quota.BaseResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.Opt;
import port.PortOf;

/** The database interface that the rest of the port calls; rows are maps of column names. */
@PortOf("nova/db/api.py")
public final class ApiModule {

  /** The maximum value a column of whole numbers may have. */
  public static final int MAX_INT = 0x7FFFFFFF;

  public static final List<Opt> OPTS =
      List.of(
          Opt.bool("enable_new_services", true),
          Opt.string("instance_name_template", "instance-%08x"),
          Opt.string("snapshot_name_template", "snapshot-%s"),
          Opt.string("osapi_compute_unique_server_name_scope", ""));

  private static final Logger LOG = LoggerFactory.getLogger("nova.db.api");

  private ApiModule() {}

  @PortOf("constraint#L66-L68")
  public static Constraint constraint(Map<String, Condition> conditions) {
    impl("constraint");
    return nova.db.sqlalchemy.api.ApiModule.constraint(conditions);
  }

  @PortOf("equal_any#L71-L77")
  public static EqualityCondition equalAny(Object... values) {
    impl("equal_any");
    return nova.db.sqlalchemy.api.ApiModule.equalAny(values);
  }

  @PortOf("not_equal#L80-L86")
  public static InequalityCondition notEqual(Object... values) {
    impl("not_equal");
    return nova.db.sqlalchemy.api.ApiModule.notEqual(values);
  }

  @PortOf("service_destroy#L92-L94")
  public static void serviceDestroy(RequestContext context, Number serviceId) {
    impl("service_destroy");
    nova.db.sqlalchemy.api.ApiModule.serviceDestroy(context, serviceId);
  }

  @PortOf("service_get#L97-L100")
  public static Map<String, Object> serviceGet(
      RequestContext context, Number serviceId, boolean useSlave) {
    impl("service_get");
    return nova.db.sqlalchemy.api.ApiModule.serviceGet(context, serviceId, useSlave);
  }

  @PortOf("service_get_by_host_and_topic#L103-L105")
  public static Map<String, Object> serviceGetByHostAndTopic(
      RequestContext context, String host, String topic) {
    impl("service_get_by_host_and_topic");
    return nova.db.sqlalchemy.api.ApiModule.serviceGetByHostAndTopic(context, host, topic);
  }

  @PortOf("service_get_by_host_and_binary#L108-L110")
  public static Map<String, Object> serviceGetByHostAndBinary(
      RequestContext context, String host, String binary) {
    impl("service_get_by_host_and_binary");
    return nova.db.sqlalchemy.api.ApiModule.serviceGetByHostAndBinary(context, host, binary);
  }

  @PortOf("service_get_all#L113-L115")
  public static List<Map<String, Object>> serviceGetAll(RequestContext context, Boolean disabled) {
    impl("service_get_all");
    return nova.db.sqlalchemy.api.ApiModule.serviceGetAll(context, disabled);
  }

  @PortOf("service_get_all_by_topic#L118-L120")
  public static List<Map<String, Object>> serviceGetAllByTopic(
      RequestContext context, String topic) {
    impl("service_get_all_by_topic");
    return nova.db.sqlalchemy.api.ApiModule.serviceGetAllByTopic(context, topic);
  }

  @PortOf("service_get_all_by_binary#L123-L125")
  public static List<Map<String, Object>> serviceGetAllByBinary(
      RequestContext context, String binary) {
    impl("service_get_all_by_binary");
    return nova.db.sqlalchemy.api.ApiModule.serviceGetAllByBinary(context, binary);
  }

  @PortOf("service_get_all_by_host#L128-L130")
  public static List<Map<String, Object>> serviceGetAllByHost(RequestContext context, String host) {
    impl("service_get_all_by_host");
    return nova.db.sqlalchemy.api.ApiModule.serviceGetAllByHost(context, host);
  }

  @PortOf("service_get_by_compute_host#L133-L139")
  public static Map<String, Object> serviceGetByComputeHost(
      RequestContext context, String host, boolean useSlave) {
    impl("service_get_by_compute_host");
    return nova.db.sqlalchemy.api.ApiModule.serviceGetByComputeHost(context, host, useSlave);
  }

  @PortOf("service_create#L142-L144")
  public static Map<String, Object> serviceCreate(
      RequestContext context, Map<String, Object> values) {
    impl("service_create");
    return nova.db.sqlalchemy.api.ApiModule.serviceCreate(context, values);
  }

  @PortOf("service_update#L147-L153")
  public static Map<String, Object> serviceUpdate(
      RequestContext context, Number serviceId, Map<String, Object> values) {
    impl("service_update");
    return nova.db.sqlalchemy.api.ApiModule.serviceUpdate(context, serviceId, values);
  }

  @PortOf("compute_node_get#L159-L169")
  public static Map<String, Object> computeNodeGet(RequestContext context, Number computeId) {
    impl("compute_node_get");
    return nova.db.sqlalchemy.api.ApiModule.computeNodeGet(context, computeId);
  }

  @PortOf("compute_nodes_get_by_service_id#L172-L184")
  public static List<Map<String, Object>> computeNodesGetByServiceId(
      RequestContext context, Number serviceId) {
    impl("compute_nodes_get_by_service_id");
    return nova.db.sqlalchemy.api.ApiModule.computeNodesGetByServiceId(context, serviceId);
  }

  @PortOf("compute_node_get_by_host_and_nodename#L187-L199")
  public static Map<String, Object> computeNodeGetByHostAndNodename(
      RequestContext context, String host, String nodename) {
    impl("compute_node_get_by_host_and_nodename");
    return nova.db.sqlalchemy.api.ApiModule.computeNodeGetByHostAndNodename(
        context, host, nodename);
  }

  @PortOf("compute_node_get_all#L202-L209")
  public static List<Map<String, Object>> computeNodeGetAll(RequestContext context) {
    impl("compute_node_get_all");
    return nova.db.sqlalchemy.api.ApiModule.computeNodeGetAll(context);
  }

  @PortOf("compute_node_get_all_by_host#L212-L220")
  public static List<Map<String, Object>> computeNodeGetAllByHost(
      RequestContext context, String host, boolean useSlave) {
    impl("compute_node_get_all_by_host");
    return nova.db.sqlalchemy.api.ApiModule.computeNodeGetAllByHost(context, host, useSlave);
  }

  @PortOf("compute_node_search_by_hypervisor#L223-L232")
  public static List<Map<String, Object>> computeNodeSearchByHypervisor(
      RequestContext context, String hypervisorMatch) {
    impl("compute_node_search_by_hypervisor");
    return nova.db.sqlalchemy.api.ApiModule.computeNodeSearchByHypervisor(context, hypervisorMatch);
  }

  @PortOf("compute_node_create#L235-L244")
  public static Map<String, Object> computeNodeCreate(
      RequestContext context, Map<String, Object> values) {
    impl("compute_node_create");
    return nova.db.sqlalchemy.api.ApiModule.computeNodeCreate(context, values);
  }

  @PortOf("compute_node_update#L247-L259")
  public static Map<String, Object> computeNodeUpdate(
      RequestContext context, Number computeId, Map<String, Object> values) {
    impl("compute_node_update");
    return nova.db.sqlalchemy.api.ApiModule.computeNodeUpdate(context, computeId, values);
  }

  @PortOf("compute_node_delete#L262-L270")
  public static void computeNodeDelete(RequestContext context, Number computeId) {
    impl("compute_node_delete");
    nova.db.sqlalchemy.api.ApiModule.computeNodeDelete(context, computeId);
  }

  @PortOf("compute_node_statistics#L273-L281")
  public static Map<String, Object> computeNodeStatistics(RequestContext context) {
    impl("compute_node_statistics");
    return nova.db.sqlalchemy.api.ApiModule.computeNodeStatistics(context);
  }

  @PortOf("migration_update#L445-L447")
  public static Map<String, Object> migrationUpdate(
      RequestContext context, Number id, Map<String, Object> values) {
    impl("migration_update");
    return nova.db.sqlalchemy.api.ApiModule.migrationUpdate(context, id, values);
  }

  @PortOf("migration_create#L450-L452")
  public static Map<String, Object> migrationCreate(
      RequestContext context, Map<String, Object> values) {
    impl("migration_create");
    return nova.db.sqlalchemy.api.ApiModule.migrationCreate(context, values);
  }

  @PortOf("migration_get#L455-L457")
  public static Map<String, Object> migrationGet(RequestContext context, Number migrationId) {
    impl("migration_get");
    return nova.db.sqlalchemy.api.ApiModule.migrationGet(context, migrationId);
  }

  @PortOf("migration_get_by_instance_and_status#L460-L463")
  public static Map<String, Object> migrationGetByInstanceAndStatus(
      RequestContext context, String instanceUuid, String status) {
    impl("migration_get_by_instance_and_status");
    return nova.db.sqlalchemy.api.ApiModule.migrationGetByInstanceAndStatus(
        context, instanceUuid, status);
  }

  @PortOf("migration_get_in_progress_by_host_and_node#L475-L479")
  public static List<Map<String, Object>> migrationGetInProgressByHostAndNode(
      RequestContext context, String host, String node) {
    impl("migration_get_in_progress_by_host_and_node");
    return nova.db.sqlalchemy.api.ApiModule.migrationGetInProgressByHostAndNode(
        context, host, node);
  }

  @PortOf("migration_get_all_by_filters#L482-L484")
  public static List<Map<String, Object>> migrationGetAllByFilters(
      RequestContext context, Map<String, Object> filters) {
    impl("migration_get_all_by_filters");
    return nova.db.sqlalchemy.api.ApiModule.migrationGetAllByFilters(context, filters);
  }

  @PortOf("instance_create#L632-L634")
  public static Map<String, Object> instanceCreate(
      RequestContext context, Map<String, Object> values) {
    impl("instance_create");
    return nova.db.sqlalchemy.api.ApiModule.instanceCreate(context, values);
  }

  @PortOf("instance_destroy#L637-L639")
  public static Map<String, Object> instanceDestroy(
      RequestContext context, String instanceUuid, Constraint constraint) {
    impl("instance_destroy");
    return nova.db.sqlalchemy.api.ApiModule.instanceDestroy(context, instanceUuid, constraint);
  }

  @PortOf("instance_get_by_uuid#L642-L645")
  public static Map<String, Object> instanceGetByUuid(
      RequestContext context, String uuid, List<String> columnsToJoin, boolean useSlave) {
    impl("instance_get_by_uuid");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetByUuid(
        context, uuid, columnsToJoin, useSlave);
  }

  @PortOf("instance_get#L648-L651")
  public static Map<String, Object> instanceGet(
      RequestContext context, Number instanceId, List<String> columnsToJoin) {
    impl("instance_get");
    return nova.db.sqlalchemy.api.ApiModule.instanceGet(context, instanceId, columnsToJoin);
  }

  @PortOf("instance_get_all#L654-L656")
  public static List<Map<String, Object>> instanceGetAll(
      RequestContext context, List<String> columnsToJoin) {
    impl("instance_get_all");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetAll(context, columnsToJoin);
  }

  @PortOf("instance_get_all_by_filters#L659-L671")
  public static List<Map<String, Object>> instanceGetAllByFilters(
      RequestContext context,
      Map<String, Object> filters,
      String sortKey,
      String sortDir,
      Number limit,
      String marker,
      List<String> columnsToJoin,
      boolean useSlave) {
    impl("instance_get_all_by_filters");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetAllByFilters(
        context, filters, sortKey, sortDir, limit, marker, columnsToJoin, useSlave);
  }

  @PortOf("instance_get_all_by_filters_sort#L674-L685")
  public static List<Map<String, Object>> instanceGetAllByFiltersSort(
      RequestContext context,
      Map<String, Object> filters,
      Number limit,
      String marker,
      List<String> columnsToJoin,
      boolean useSlave,
      List<String> sortKeys,
      List<String> sortDirs) {
    impl("instance_get_all_by_filters_sort");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetAllByFiltersSort(
        context, filters, limit, marker, columnsToJoin, useSlave, sortKeys, sortDirs);
  }

  @PortOf("instance_get_active_by_window_joined#L688-L700")
  public static List<Map<String, Object>> instanceGetActiveByWindowJoined(
      RequestContext context,
      Instant begin,
      Instant end,
      String projectId,
      String host,
      boolean useSlave,
      List<String> columnsToJoin) {
    impl("instance_get_active_by_window_joined");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetActiveByWindowJoined(
        context, begin, end, projectId, host, useSlave, columnsToJoin);
  }

  @PortOf("instance_get_all_by_host#L703-L708")
  public static List<Map<String, Object>> instanceGetAllByHost(
      RequestContext context, String host, List<String> columnsToJoin, boolean useSlave) {
    impl("instance_get_all_by_host");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetAllByHost(
        context, host, columnsToJoin, useSlave);
  }

  @PortOf("instance_get_all_by_host_and_node#L711-L715")
  public static List<Map<String, Object>> instanceGetAllByHostAndNode(
      RequestContext context, String host, String node, List<String> columnsToJoin) {
    impl("instance_get_all_by_host_and_node");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetAllByHostAndNode(
        context, host, node, columnsToJoin);
  }

  @PortOf("instance_get_all_by_host_and_not_type#L718-L720")
  public static List<Map<String, Object>> instanceGetAllByHostAndNotType(
      RequestContext context, String host, Number typeId) {
    impl("instance_get_all_by_host_and_not_type");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetAllByHostAndNotType(context, host, typeId);
  }

  @PortOf("instance_get_all_by_grantee_security_groups#L723-L725")
  public static List<Map<String, Object>> instanceGetAllByGranteeSecurityGroups(
      RequestContext context, List<Object> groupIds) {
    impl("instance_get_all_by_grantee_security_groups");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetAllByGranteeSecurityGroups(
        context, groupIds);
  }

  @PortOf("instance_get_all_hung_in_rebooting#L734-L736")
  public static List<Map<String, Object>> instanceGetAllHungInRebooting(
      RequestContext context, Number rebootWindow) {
    impl("instance_get_all_hung_in_rebooting");
    return nova.db.sqlalchemy.api.ApiModule.instanceGetAllHungInRebooting(context, rebootWindow);
  }

  @PortOf("instance_update#L739-L746")
  public static Map<String, Object> instanceUpdate(
      RequestContext context,
      String instanceUuid,
      Map<String, Object> values,
      Map<String, Object> expected) {
    impl("instance_update");
    return nova.db.sqlalchemy.api.ApiModule.instanceUpdate(context, instanceUuid, values, expected);
  }

  @PortOf("instance_update_and_get_original#L749-L766")
  public static List<Map<String, Object>> instanceUpdateAndGetOriginal(
      RequestContext context,
      String instanceUuid,
      Map<String, Object> values,
      List<String> columnsToJoin,
      Map<String, Object> expected) {
    impl("instance_update_and_get_original");
    return nova.db.sqlalchemy.api.ApiModule.instanceUpdateAndGetOriginal(
        context, instanceUuid, values, columnsToJoin, expected);
  }

  @PortOf("instance_add_security_group#L769-L772")
  public static void instanceAddSecurityGroup(
      RequestContext context, String instanceId, Number securityGroupId) {
    impl("instance_add_security_group");
    nova.db.sqlalchemy.api.ApiModule.instanceAddSecurityGroup(context, instanceId, securityGroupId);
  }

  @PortOf("instance_remove_security_group#L775-L778")
  public static void instanceRemoveSecurityGroup(
      RequestContext context, String instanceId, Number securityGroupId) {
    impl("instance_remove_security_group");
    nova.db.sqlalchemy.api.ApiModule.instanceRemoveSecurityGroup(
        context, instanceId, securityGroupId);
  }

  @PortOf("instance_group_get#L793-L795")
  public static Map<String, Object> instanceGroupGet(RequestContext context, String groupUuid) {
    impl("instance_group_get");
    return nova.db.sqlalchemy.api.ApiModule.instanceGroupGet(context, groupUuid);
  }

  @PortOf("instance_group_get_by_instance#L798-L800")
  public static Map<String, Object> instanceGroupGetByInstance(
      RequestContext context, String instanceUuid) {
    impl("instance_group_get_by_instance");
    return nova.db.sqlalchemy.api.ApiModule.instanceGroupGetByInstance(context, instanceUuid);
  }

  @PortOf("instance_info_cache_get#L843-L848")
  public static Map<String, Object> instanceInfoCacheGet(
      RequestContext context, String instanceUuid) {
    impl("instance_info_cache_get");
    return nova.db.sqlalchemy.api.ApiModule.instanceInfoCacheGet(context, instanceUuid);
  }

  @PortOf("instance_info_cache_update#L851-L857")
  public static Map<String, Object> instanceInfoCacheUpdate(
      RequestContext context, String instanceUuid, Map<String, Object> values) {
    impl("instance_info_cache_update");
    return nova.db.sqlalchemy.api.ApiModule.instanceInfoCacheUpdate(context, instanceUuid, values);
  }

  @PortOf("instance_info_cache_delete#L860-L865")
  public static void instanceInfoCacheDelete(RequestContext context, String instanceUuid) {
    impl("instance_info_cache_delete");
    nova.db.sqlalchemy.api.ApiModule.instanceInfoCacheDelete(context, instanceUuid);
  }

  @PortOf("instance_extra_get_by_instance_uuid#L871-L878")
  public static Map<String, Object> instanceExtraGetByInstanceUuid(
      RequestContext context, String instanceUuid, List<String> columns) {
    impl("instance_extra_get_by_instance_uuid");
    return nova.db.sqlalchemy.api.ApiModule.instanceExtraGetByInstanceUuid(
        context, instanceUuid, columns);
  }

  @PortOf("instance_extra_update_by_uuid#L881-L888")
  public static void instanceExtraUpdateByUuid(
      RequestContext context, String instanceUuid, Map<String, Object> updates) {
    impl("instance_extra_update_by_uuid");
    nova.db.sqlalchemy.api.ApiModule.instanceExtraUpdateByUuid(context, instanceUuid, updates);
  }

  @PortOf("instance_group_members_add#L823-L827")
  public static List<String> instanceGroupMembersAdd(
      RequestContext context, String groupUuid, List<String> members, boolean setDelete) {
    impl("instance_group_members_add");
    return nova.db.sqlalchemy.api.ApiModule.instanceGroupMembersAdd(
        context, groupUuid, members, setDelete);
  }

  @PortOf("key_pair_create#L894-L896")
  public static Map<String, Object> keyPairCreate(
      RequestContext context, Map<String, Object> values) {
    impl("key_pair_create");
    return nova.db.sqlalchemy.api.ApiModule.keyPairCreate(context, values);
  }

  @PortOf("key_pair_destroy#L899-L901")
  public static void keyPairDestroy(RequestContext context, String userId, String name) {
    impl("key_pair_destroy");
    nova.db.sqlalchemy.api.ApiModule.keyPairDestroy(context, userId, name);
  }

  @PortOf("key_pair_get#L904-L906")
  public static Map<String, Object> keyPairGet(RequestContext context, String userId, String name) {
    impl("key_pair_get");
    return nova.db.sqlalchemy.api.ApiModule.keyPairGet(context, userId, name);
  }

  @PortOf("key_pair_get_all_by_user#L909-L911")
  public static List<Map<String, Object>> keyPairGetAllByUser(
      RequestContext context, String userId) {
    impl("key_pair_get_all_by_user");
    return nova.db.sqlalchemy.api.ApiModule.keyPairGetAllByUser(context, userId);
  }

  @PortOf("key_pair_count_by_user#L914-L916")
  public static int keyPairCountByUser(RequestContext context, String userId) {
    impl("key_pair_count_by_user");
    return nova.db.sqlalchemy.api.ApiModule.keyPairCountByUser(context, userId);
  }

  @PortOf("quota_create#L1020-L1023")
  public static Map<String, Object> quotaCreate(
      RequestContext context, String projectId, String resource, Number limit, String userId) {
    impl("quota_create");
    return nova.db.sqlalchemy.api.ApiModule.quotaCreate(
        context, projectId, resource, limit, userId);
  }

  @PortOf("quota_get#L1026-L1028")
  public static Map<String, Object> quotaGet(
      RequestContext context, String projectId, String resource, String userId) {
    impl("quota_get");
    return nova.db.sqlalchemy.api.ApiModule.quotaGet(context, projectId, resource, userId);
  }

  @PortOf("quota_get_all_by_project_and_user#L1031-L1033")
  public static Map<String, Object> quotaGetAllByProjectAndUser(
      RequestContext context, String projectId, String userId) {
    impl("quota_get_all_by_project_and_user");
    return nova.db.sqlalchemy.api.ApiModule.quotaGetAllByProjectAndUser(context, projectId, userId);
  }

  @PortOf("quota_get_all_by_project#L1036-L1038")
  public static Map<String, Object> quotaGetAllByProject(RequestContext context, String projectId) {
    impl("quota_get_all_by_project");
    return nova.db.sqlalchemy.api.ApiModule.quotaGetAllByProject(context, projectId);
  }

  @PortOf("quota_get_all#L1041-L1043")
  public static Map<String, Object> quotaGetAll(RequestContext context, String projectId) {
    impl("quota_get_all");
    return nova.db.sqlalchemy.api.ApiModule.quotaGetAll(context, projectId);
  }

  @PortOf("quota_update#L1046-L1049")
  public static void quotaUpdate(
      RequestContext context, String projectId, String resource, Number limit, String userId) {
    impl("quota_update");
    nova.db.sqlalchemy.api.ApiModule.quotaUpdate(context, projectId, resource, limit, userId);
  }

  @PortOf("quota_class_create#L1055-L1057")
  public static Map<String, Object> quotaClassCreate(
      RequestContext context, String className, String resource, Number limit) {
    impl("quota_class_create");
    return nova.db.sqlalchemy.api.ApiModule.quotaClassCreate(context, className, resource, limit);
  }

  @PortOf("quota_class_get#L1060-L1062")
  public static Map<String, Object> quotaClassGet(
      RequestContext context, String className, String resource) {
    impl("quota_class_get");
    return nova.db.sqlalchemy.api.ApiModule.quotaClassGet(context, className, resource);
  }

  @PortOf("quota_class_get_default#L1065-L1067")
  public static Map<String, Object> quotaClassGetDefault(RequestContext context) {
    impl("quota_class_get_default");
    return nova.db.sqlalchemy.api.ApiModule.quotaClassGetDefault(context);
  }

  @PortOf("quota_class_get_all_by_name#L1070-L1072")
  public static Map<String, Object> quotaClassGetAllByName(
      RequestContext context, String className) {
    impl("quota_class_get_all_by_name");
    return nova.db.sqlalchemy.api.ApiModule.quotaClassGetAllByName(context, className);
  }

  @PortOf("quota_class_update#L1075-L1077")
  public static void quotaClassUpdate(
      RequestContext context, String className, String resource, Number limit) {
    impl("quota_class_update");
    nova.db.sqlalchemy.api.ApiModule.quotaClassUpdate(context, className, resource, limit);
  }

  @PortOf("quota_usage_get#L1083-L1085")
  public static Map<String, Object> quotaUsageGet(
      RequestContext context, String projectId, String resource, String userId) {
    impl("quota_usage_get");
    return nova.db.sqlalchemy.api.ApiModule.quotaUsageGet(context, projectId, resource, userId);
  }

  @PortOf("quota_usage_get_all_by_project_and_user#L1088-L1091")
  public static Map<String, Object> quotaUsageGetAllByProjectAndUser(
      RequestContext context, String projectId, String userId) {
    impl("quota_usage_get_all_by_project_and_user");
    return nova.db.sqlalchemy.api.ApiModule.quotaUsageGetAllByProjectAndUser(
        context, projectId, userId);
  }

  @PortOf("quota_usage_get_all_by_project#L1094-L1096")
  public static Map<String, Object> quotaUsageGetAllByProject(
      RequestContext context, String projectId) {
    impl("quota_usage_get_all_by_project");
    return nova.db.sqlalchemy.api.ApiModule.quotaUsageGetAllByProject(context, projectId);
  }

  @PortOf("quota_reserve#L1108-L1113")
  public static List<String> quotaReserve(
      RequestContext context,
      Map<String, BaseResource> resources,
      Map<String, Object> quotas,
      Map<String, Object> userQuotas,
      Map<String, Object> deltas,
      Instant expire,
      Number untilRefresh,
      Number maxAge,
      String projectId,
      String userId) {
    impl("quota_reserve");
    return nova.db.sqlalchemy.api.ApiModule.quotaReserve(
        context,
        resources,
        quotas,
        userQuotas,
        deltas,
        expire,
        untilRefresh,
        maxAge,
        projectId,
        userId);
  }

  @PortOf("quota_usage_update#L1099-L1102")
  public static void quotaUsageUpdate(
      RequestContext context,
      String projectId,
      String userId,
      String resource,
      Map<String, Object> kwargs) {
    impl("quota_usage_update");
    nova.db.sqlalchemy.api.ApiModule.quotaUsageUpdate(context, projectId, userId, resource, kwargs);
  }

  @PortOf("reservation_commit#L1116-L1120")
  public static void reservationCommit(
      RequestContext context, List<String> reservations, String projectId, String userId) {
    impl("reservation_commit");
    nova.db.sqlalchemy.api.ApiModule.reservationCommit(context, reservations, projectId, userId);
  }

  @PortOf("reservation_rollback#L1123-L1127")
  public static void reservationRollback(
      RequestContext context, List<String> reservations, String projectId, String userId) {
    impl("reservation_rollback");
    nova.db.sqlalchemy.api.ApiModule.reservationRollback(context, reservations, projectId, userId);
  }

  @PortOf("quota_destroy_all_by_project_and_user#L1130-L1133")
  public static void quotaDestroyAllByProjectAndUser(
      RequestContext context, String projectId, String userId) {
    impl("quota_destroy_all_by_project_and_user");
    nova.db.sqlalchemy.api.ApiModule.quotaDestroyAllByProjectAndUser(context, projectId, userId);
  }

  @PortOf("quota_destroy_all_by_project#L1136-L1138")
  public static void quotaDestroyAllByProject(RequestContext context, String projectId) {
    impl("quota_destroy_all_by_project");
    nova.db.sqlalchemy.api.ApiModule.quotaDestroyAllByProject(context, projectId);
  }

  @PortOf("reservation_expire#L1141-L1143")
  public static void reservationExpire(RequestContext context) {
    impl("reservation_expire");
    nova.db.sqlalchemy.api.ApiModule.reservationExpire(context);
  }

  @PortOf("block_device_mapping_create#L1176-L1178")
  public static Map<String, Object> blockDeviceMappingCreate(
      RequestContext context, Map<String, Object> values, boolean legacy) {
    impl("block_device_mapping_create");
    return nova.db.sqlalchemy.api.ApiModule.blockDeviceMappingCreate(context, values, legacy);
  }

  @PortOf("block_device_mapping_update#L1181-L1183")
  public static Map<String, Object> blockDeviceMappingUpdate(
      RequestContext context, Number bdmId, Map<String, Object> values, boolean legacy) {
    impl("block_device_mapping_update");
    return nova.db.sqlalchemy.api.ApiModule.blockDeviceMappingUpdate(
        context, bdmId, values, legacy);
  }

  @PortOf("block_device_mapping_update_or_create#L1186-L1191")
  public static Map<String, Object> blockDeviceMappingUpdateOrCreate(
      RequestContext context, Map<String, Object> values, boolean legacy) {
    impl("block_device_mapping_update_or_create");
    return nova.db.sqlalchemy.api.ApiModule.blockDeviceMappingUpdateOrCreate(
        context, values, legacy);
  }

  @PortOf("block_device_mapping_get_all_by_instance#L1194-L1199")
  public static List<Map<String, Object>> blockDeviceMappingGetAllByInstance(
      RequestContext context, String instanceUuid, boolean useSlave) {
    impl("block_device_mapping_get_all_by_instance");
    return nova.db.sqlalchemy.api.ApiModule.blockDeviceMappingGetAllByInstance(
        context, instanceUuid, useSlave);
  }

  @PortOf("block_device_mapping_get_by_volume_id#L1202-L1206")
  public static Map<String, Object> blockDeviceMappingGetByVolumeId(
      RequestContext context, String volumeId, List<String> columnsToJoin) {
    impl("block_device_mapping_get_by_volume_id");
    return nova.db.sqlalchemy.api.ApiModule.blockDeviceMappingGetByVolumeId(
        context, volumeId, columnsToJoin);
  }

  @PortOf("block_device_mapping_destroy#L1209-L1211")
  public static void blockDeviceMappingDestroy(RequestContext context, Number bdmId) {
    impl("block_device_mapping_destroy");
    nova.db.sqlalchemy.api.ApiModule.blockDeviceMappingDestroy(context, bdmId);
  }

  @PortOf("block_device_mapping_destroy_by_instance_and_device#L1214-L1218")
  public static void blockDeviceMappingDestroyByInstanceAndDevice(
      RequestContext context, String instanceUuid, String deviceName) {
    impl("block_device_mapping_destroy_by_instance_and_device");
    nova.db.sqlalchemy.api.ApiModule.blockDeviceMappingDestroyByInstanceAndDevice(
        context, instanceUuid, deviceName);
  }

  @PortOf("block_device_mapping_destroy_by_instance_and_volume#L1221-L1225")
  public static void blockDeviceMappingDestroyByInstanceAndVolume(
      RequestContext context, String instanceUuid, String volumeId) {
    impl("block_device_mapping_destroy_by_instance_and_volume");
    nova.db.sqlalchemy.api.ApiModule.blockDeviceMappingDestroyByInstanceAndVolume(
        context, instanceUuid, volumeId);
  }

  @PortOf("security_group_get_all#L1231-L1233")
  public static List<Map<String, Object>> securityGroupGetAll(RequestContext context) {
    impl("security_group_get_all");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupGetAll(context);
  }

  @PortOf("security_group_get#L1236-L1239")
  public static Map<String, Object> securityGroupGet(
      RequestContext context, Number securityGroupId, List<String> columnsToJoin) {
    impl("security_group_get");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupGet(
        context, securityGroupId, columnsToJoin);
  }

  @PortOf("security_group_get_by_name#L1242-L1246")
  public static Map<String, Object> securityGroupGetByName(
      RequestContext context, String projectId, String groupName, List<String> columnsToJoin) {
    impl("security_group_get_by_name");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupGetByName(
        context, projectId, groupName, columnsToJoin);
  }

  @PortOf("security_group_get_by_project#L1249-L1251")
  public static List<Map<String, Object>> securityGroupGetByProject(
      RequestContext context, String projectId) {
    impl("security_group_get_by_project");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupGetByProject(context, projectId);
  }

  @PortOf("security_group_get_by_instance#L1254-L1256")
  public static List<Map<String, Object>> securityGroupGetByInstance(
      RequestContext context, String instanceUuid) {
    impl("security_group_get_by_instance");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupGetByInstance(context, instanceUuid);
  }

  @PortOf("security_group_in_use#L1259-L1261")
  public static boolean securityGroupInUse(RequestContext context, Number groupId) {
    impl("security_group_in_use");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupInUse(context, groupId);
  }

  @PortOf("security_group_create#L1264-L1266")
  public static Map<String, Object> securityGroupCreate(
      RequestContext context, Map<String, Object> values) {
    impl("security_group_create");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupCreate(context, values);
  }

  @PortOf("security_group_update#L1269-L1273")
  public static Map<String, Object> securityGroupUpdate(
      RequestContext context,
      Number securityGroupId,
      Map<String, Object> values,
      List<String> columnsToJoin) {
    impl("security_group_update");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupUpdate(
        context, securityGroupId, values, columnsToJoin);
  }

  @PortOf("security_group_ensure_default#L1276-L1283")
  public static Map<String, Object> securityGroupEnsureDefault(RequestContext context) {
    impl("security_group_ensure_default");
    return nova.db.sqlalchemy.api.ApiModule.securityGroupEnsureDefault(context);
  }

  @PortOf("security_group_destroy#L1286-L1288")
  public static void securityGroupDestroy(RequestContext context, Number securityGroupId) {
    impl("security_group_destroy");
    nova.db.sqlalchemy.api.ApiModule.securityGroupDestroy(context, securityGroupId);
  }

  @PortOf("flavor_create#L1426-L1428")
  public static Map<String, Object> flavorCreate(
      RequestContext context, Map<String, Object> values, List<String> projects) {
    impl("flavor_create");
    return nova.db.sqlalchemy.api.ApiModule.flavorCreate(context, values, projects);
  }

  @PortOf("flavor_get_all#L1431-L1436")
  public static List<Map<String, Object>> flavorGetAll(
      RequestContext context,
      boolean inactive,
      Map<String, Object> filters,
      String sortKey,
      String sortDir,
      Number limit,
      String marker) {
    impl("flavor_get_all");
    return nova.db.sqlalchemy.api.ApiModule.flavorGetAll(
        context, inactive, filters, sortKey, sortDir, limit, marker);
  }

  @PortOf("flavor_get#L1439-L1441")
  public static Map<String, Object> flavorGet(RequestContext context, Number id) {
    impl("flavor_get");
    return nova.db.sqlalchemy.api.ApiModule.flavorGet(context, id);
  }

  @PortOf("flavor_get_by_name#L1444-L1446")
  public static Map<String, Object> flavorGetByName(RequestContext context, String name) {
    impl("flavor_get_by_name");
    return nova.db.sqlalchemy.api.ApiModule.flavorGetByName(context, name);
  }

  @PortOf("flavor_get_by_flavor_id#L1449-L1451")
  public static Map<String, Object> flavorGetByFlavorId(
      RequestContext context, String id, String readDeleted) {
    impl("flavor_get_by_flavor_id");
    return nova.db.sqlalchemy.api.ApiModule.flavorGetByFlavorId(context, id, readDeleted);
  }

  @PortOf("flavor_destroy#L1454-L1456")
  public static void flavorDestroy(RequestContext context, String name) {
    impl("flavor_destroy");
    nova.db.sqlalchemy.api.ApiModule.flavorDestroy(context, name);
  }

  @PortOf("flavor_access_get_by_flavor_id#L1459-L1461")
  public static List<Map<String, Object>> flavorAccessGetByFlavorId(
      RequestContext context, String flavorId) {
    impl("flavor_access_get_by_flavor_id");
    return nova.db.sqlalchemy.api.ApiModule.flavorAccessGetByFlavorId(context, flavorId);
  }

  @PortOf("flavor_access_add#L1464-L1466")
  public static void flavorAccessAdd(RequestContext context, String flavorId, String projectId) {
    impl("flavor_access_add");
    nova.db.sqlalchemy.api.ApiModule.flavorAccessAdd(context, flavorId, projectId);
  }

  @PortOf("flavor_access_remove#L1469-L1471")
  public static void flavorAccessRemove(RequestContext context, String flavorId, String projectId) {
    impl("flavor_access_remove");
    nova.db.sqlalchemy.api.ApiModule.flavorAccessRemove(context, flavorId, projectId);
  }

  @PortOf("flavor_extra_specs_delete#L1479-L1481")
  public static void flavorExtraSpecsDelete(RequestContext context, String flavorId, String key) {
    impl("flavor_extra_specs_delete");
    nova.db.sqlalchemy.api.ApiModule.flavorExtraSpecsDelete(context, flavorId, key);
  }

  @PortOf("flavor_extra_specs_update_or_create#L1484-L1492")
  public static Map<String, Object> flavorExtraSpecsUpdateOrCreate(
      RequestContext context, String flavorId, Map<String, Object> extraSpecs) {
    impl("flavor_extra_specs_update_or_create");
    return nova.db.sqlalchemy.api.ApiModule.flavorExtraSpecsUpdateOrCreate(
        context, flavorId, extraSpecs);
  }

  @PortOf("cell_create#L1529-L1531")
  public static Map<String, Object> cellCreate(RequestContext context, Map<String, Object> values) {
    impl("cell_create");
    return nova.db.sqlalchemy.api.ApiModule.cellCreate(context, values);
  }

  @PortOf("cell_update#L1534-L1536")
  public static Map<String, Object> cellUpdate(
      RequestContext context, String cellName, Map<String, Object> values) {
    impl("cell_update");
    return nova.db.sqlalchemy.api.ApiModule.cellUpdate(context, cellName, values);
  }

  @PortOf("cell_delete#L1539-L1541")
  public static int cellDelete(RequestContext context, String cellName) {
    impl("cell_delete");
    return nova.db.sqlalchemy.api.ApiModule.cellDelete(context, cellName);
  }

  @PortOf("cell_get#L1544-L1546")
  public static Map<String, Object> cellGet(RequestContext context, String cellName) {
    impl("cell_get");
    return nova.db.sqlalchemy.api.ApiModule.cellGet(context, cellName);
  }

  @PortOf("cell_get_all#L1549-L1551")
  public static List<Map<String, Object>> cellGetAll(RequestContext context) {
    impl("cell_get_all");
    return nova.db.sqlalchemy.api.ApiModule.cellGetAll(context);
  }

  @PortOf("instance_metadata_get#L1557-L1559")
  public static Map<String, Object> instanceMetadataGet(
      RequestContext context, String instanceUuid) {
    impl("instance_metadata_get");
    return nova.db.sqlalchemy.api.ApiModule.instanceMetadataGet(context, instanceUuid);
  }

  @PortOf("instance_metadata_delete#L1562-L1564")
  public static void instanceMetadataDelete(
      RequestContext context, String instanceUuid, String key) {
    impl("instance_metadata_delete");
    nova.db.sqlalchemy.api.ApiModule.instanceMetadataDelete(context, instanceUuid, key);
  }

  @PortOf("instance_metadata_update#L1567-L1570")
  public static Map<String, Object> instanceMetadataUpdate(
      RequestContext context, String instanceUuid, Map<String, Object> metadata, boolean delete) {
    impl("instance_metadata_update");
    return nova.db.sqlalchemy.api.ApiModule.instanceMetadataUpdate(
        context, instanceUuid, metadata, delete);
  }

  @PortOf("instance_system_metadata_get#L1576-L1578")
  public static Map<String, Object> instanceSystemMetadataGet(
      RequestContext context, String instanceUuid) {
    impl("instance_system_metadata_get");
    return nova.db.sqlalchemy.api.ApiModule.instanceSystemMetadataGet(context, instanceUuid);
  }

  @PortOf("instance_system_metadata_update#L1581-L1584")
  public static Map<String, Object> instanceSystemMetadataUpdate(
      RequestContext context, String instanceUuid, Map<String, Object> metadata, boolean delete) {
    impl("instance_system_metadata_update");
    return nova.db.sqlalchemy.api.ApiModule.instanceSystemMetadataUpdate(
        context, instanceUuid, metadata, delete);
  }

  @PortOf("bw_usage_get#L1619-L1622")
  public static Map<String, Object> bwUsageGet(
      RequestContext context, String uuid, Instant startPeriod, String mac, boolean useSlave) {
    impl("bw_usage_get");
    return nova.db.sqlalchemy.api.ApiModule.bwUsageGet(context, uuid, startPeriod, mac, useSlave);
  }

  @PortOf("bw_usage_get_by_uuids#L1625-L1628")
  public static List<Map<String, Object>> bwUsageGetByUuids(
      RequestContext context, List<String> uuids, Instant startPeriod, boolean useSlave) {
    impl("bw_usage_get_by_uuids");
    return nova.db.sqlalchemy.api.ApiModule.bwUsageGetByUuids(
        context, uuids, startPeriod, useSlave);
  }

  @PortOf("bw_usage_update#L1631-L1646")
  public static Map<String, Object> bwUsageUpdate(
      RequestContext context,
      String uuid,
      String mac,
      Instant startPeriod,
      Number bwIn,
      Number bwOut,
      Number lastCtrIn,
      Number lastCtrOut,
      Instant lastRefreshed,
      boolean updateCells) {
    impl("bw_usage_update");
    Map<String, Object> rv =
        nova.db.sqlalchemy.api.ApiModule.bwUsageUpdate(
            context, uuid, mac, startPeriod, bwIn, bwOut, lastCtrIn, lastCtrOut, lastRefreshed);
    // As in nova: whatever the cell's type and with cells off, so the top casts once more, to
    // nobody
    if (updateCells) {
      try {
        new CellsAPI()
            .bwUsageUpdateAtTop(
                context, uuid, mac, startPeriod, bwIn, bwOut, lastCtrIn, lastCtrOut, lastRefreshed);
      } catch (RuntimeException e) {
        LOG.error("Failed to notify cells of bw_usage update", e);
      }
    }
    return rv;
  }

  @PortOf("aggregate_get#L1696-L1698")
  public static Map<String, Object> aggregateGet(RequestContext context, Number aggregateId) {
    impl("aggregate_get");
    return nova.db.sqlalchemy.api.ApiModule.aggregateGet(context, aggregateId);
  }

  @PortOf("aggregate_get_by_host#L1701-L1703")
  public static List<Map<String, Object>> aggregateGetByHost(
      RequestContext context, String host, String key) {
    impl("aggregate_get_by_host");
    return nova.db.sqlalchemy.api.ApiModule.aggregateGetByHost(context, host, key);
  }

  @PortOf("aggregate_get_by_metadata_key#L1716-L1717")
  public static List<Map<String, Object>> aggregateGetByMetadataKey(
      RequestContext context, String key) {
    impl("aggregate_get_by_metadata_key");
    return nova.db.sqlalchemy.api.ApiModule.aggregateGetByMetadataKey(context, key);
  }

  @PortOf("aggregate_get_all#L1733-L1735")
  public static List<Map<String, Object>> aggregateGetAll(RequestContext context) {
    impl("aggregate_get_all");
    return nova.db.sqlalchemy.api.ApiModule.aggregateGetAll(context);
  }

  @PortOf("instance_fault_create#L1771-L1773")
  public static Map<String, Object> instanceFaultCreate(
      RequestContext context, Map<String, Object> values) {
    impl("instance_fault_create");
    return nova.db.sqlalchemy.api.ApiModule.instanceFaultCreate(context, values);
  }

  @PortOf("instance_fault_get_by_instance_uuids#L1776-L1778")
  public static Map<String, Object> instanceFaultGetByInstanceUuids(
      RequestContext context, List<String> instanceUuids) {
    impl("instance_fault_get_by_instance_uuids");
    return nova.db.sqlalchemy.api.ApiModule.instanceFaultGetByInstanceUuids(context, instanceUuids);
  }

  @PortOf("action_start#L1784-L1786")
  public static Map<String, Object> actionStart(
      RequestContext context, Map<String, Object> values) {
    impl("action_start");
    return nova.db.sqlalchemy.api.ApiModule.actionStart(context, values);
  }

  @PortOf("action_finish#L1789-L1791")
  public static Map<String, Object> actionFinish(
      RequestContext context, Map<String, Object> values) {
    impl("action_finish");
    return nova.db.sqlalchemy.api.ApiModule.actionFinish(context, values);
  }

  @PortOf("actions_get#L1794-L1796")
  public static List<Map<String, Object>> actionsGet(RequestContext context, String uuid) {
    impl("actions_get");
    return nova.db.sqlalchemy.api.ApiModule.actionsGet(context, uuid);
  }

  @PortOf("action_get_by_request_id#L1799-L1801")
  public static Map<String, Object> actionGetByRequestId(
      RequestContext context, String uuid, String requestId) {
    impl("action_get_by_request_id");
    return nova.db.sqlalchemy.api.ApiModule.actionGetByRequestId(context, uuid, requestId);
  }

  @PortOf("action_event_start#L1804-L1806")
  public static Map<String, Object> actionEventStart(
      RequestContext context, Map<String, Object> values) {
    impl("action_event_start");
    return nova.db.sqlalchemy.api.ApiModule.actionEventStart(context, values);
  }

  @PortOf("action_event_finish#L1809-L1811")
  public static Map<String, Object> actionEventFinish(
      RequestContext context, Map<String, Object> values) {
    impl("action_event_finish");
    return nova.db.sqlalchemy.api.ApiModule.actionEventFinish(context, values);
  }

  @PortOf("action_events_get#L1814-L1816")
  public static List<Map<String, Object>> actionEventsGet(RequestContext context, Number actionId) {
    impl("action_events_get");
    return nova.db.sqlalchemy.api.ApiModule.actionEventsGet(context, actionId);
  }

  @PortOf("action_event_get_by_id#L1819-L1820")
  public static Map<String, Object> actionEventGetById(
      RequestContext context, Number actionId, Number eventId) {
    impl("action_event_get_by_id");
    return nova.db.sqlalchemy.api.ApiModule.actionEventGetById(context, actionId, eventId);
  }

  @PortOf("task_log_end_task#L1847-L1859")
  public static void taskLogEndTask(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      Number errors,
      String message) {
    impl("task_log_end_task");
    nova.db.sqlalchemy.api.ApiModule.taskLogEndTask(
        context, taskName, periodBeginning, periodEnding, host, errors, message);
  }

  @PortOf("task_log_begin_task#L1862-L1874")
  public static void taskLogBeginTask(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      Number taskItems,
      String message) {
    impl("task_log_begin_task");
    nova.db.sqlalchemy.api.ApiModule.taskLogBeginTask(
        context, taskName, periodBeginning, periodEnding, host, taskItems, message);
  }

  @PortOf("task_log_get_all#L1877-L1880")
  public static List<Map<String, Object>> taskLogGetAll(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      String state) {
    impl("task_log_get_all");
    return nova.db.sqlalchemy.api.ApiModule.taskLogGetAll(
        context, taskName, periodBeginning, periodEnding, host, state);
  }

  @PortOf("task_log_get#L1883-L1886")
  public static Map<String, Object> taskLogGet(
      RequestContext context,
      String taskName,
      Instant periodBeginning,
      Instant periodEnding,
      String host,
      String state) {
    impl("task_log_get");
    return nova.db.sqlalchemy.api.ApiModule.taskLogGet(
        context, taskName, periodBeginning, periodEnding, host, state);
  }

  /** Lets a fault set for this function in the current cell's database happen. */
  private static void impl(String function) {
    Database.current().failIfTold(function);
  }
}
