package nova.objects;

import static nova.objects.InstanceModule.expectedCols;
import static nova.objects.InstanceModule.makeInstanceList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;

/** Instances. */
@PortOf("nova/objects/instance.py::_BaseInstanceList")
public final class InstanceList extends ObjectListBase<Instance> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("Instance"));

  public InstanceList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceList(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceList() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "2.0";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("get_by_filters#L1117-L1133")
  public static InstanceList getByFilters(
      RequestContext context,
      Map<String, Object> filters,
      String sortKey,
      String sortDir,
      Number limit,
      String marker,
      List<String> expectedAttrs,
      boolean useSlave,
      List<String> sortKeys,
      List<String> sortDirs) {
    List<Map<String, Object>> rows;
    if (sortKeys != null || sortDirs != null) {
      rows =
          ApiModule.instanceGetAllByFiltersSort(
              context,
              filters,
              limit,
              marker,
              expectedCols(expectedAttrs),
              useSlave,
              sortKeys,
              sortDirs);
    } else {
      rows =
          ApiModule.instanceGetAllByFilters(
              context,
              filters,
              sortKey,
              sortDir,
              limit,
              marker,
              expectedCols(expectedAttrs),
              useSlave);
    }
    return makeInstanceList(context, new InstanceList(), rows, expectedAttrs);
  }

  /** With the defaults for all that is not given. */
  public static InstanceList getByFilters(
      RequestContext context, Map<String, Object> filters, String sortKey, String sortDir) {
    return getByFilters(context, filters, sortKey, sortDir, null, null, null, false, null, null);
  }

  @PortOf("get_by_host#L1135-L1141")
  public static InstanceList getByHost(
      RequestContext context, String host, List<String> expectedAttrs, boolean useSlave) {
    List<Map<String, Object>> rows =
        ApiModule.instanceGetAllByHost(context, host, expectedCols(expectedAttrs), useSlave);
    return makeInstanceList(context, new InstanceList(), rows, expectedAttrs);
  }

  @PortOf("get_by_host_and_node#L1143-L1149")
  public static InstanceList getByHostAndNode(
      RequestContext context, String host, String node, List<String> expectedAttrs) {
    List<Map<String, Object>> rows =
        ApiModule.instanceGetAllByHostAndNode(context, host, node, expectedCols(expectedAttrs));
    return makeInstanceList(context, new InstanceList(), rows, expectedAttrs);
  }

  @PortOf("get_by_host_and_not_type#L1151-L1157")
  public static InstanceList getByHostAndNotType(
      RequestContext context, String host, Number typeId, List<String> expectedAttrs) {
    List<Map<String, Object>> rows =
        ApiModule.instanceGetAllByHostAndNotType(context, host, typeId);
    return makeInstanceList(context, new InstanceList(), rows, expectedAttrs);
  }

  @PortOf("get_all#L1159-L1165")
  public static InstanceList getAll(RequestContext context, List<String> expectedAttrs) {
    List<Map<String, Object>> rows = ApiModule.instanceGetAll(context, expectedCols(expectedAttrs));
    return makeInstanceList(context, new InstanceList(), rows, expectedAttrs);
  }

  @PortOf("get_active_by_window_joined#L1190-L1215")
  public static InstanceList getActiveByWindowJoined(
      RequestContext context,
      Instant begin,
      Instant end,
      String projectId,
      String host,
      List<String> expectedAttrs,
      boolean useSlave) {
    List<Map<String, Object>> rows =
        ApiModule.instanceGetActiveByWindowJoined(
            context, begin, end, projectId, host, useSlave, expectedCols(expectedAttrs));
    return makeInstanceList(context, new InstanceList(), rows, expectedAttrs);
  }

  @PortOf("get_by_security_group_id#L1217-L1224")
  @SuppressWarnings("unchecked")
  public static InstanceList getBySecurityGroupId(RequestContext context, Number securityGroupId) {
    Map<String, Object> group =
        ApiModule.securityGroupGet(
            context, securityGroupId, List.of("instances.info_cache", "instances.system_metadata"));
    return makeInstanceList(
        context,
        new InstanceList(),
        (List<Map<String, Object>>) group.get("instances"),
        List.of("info_cache", "system_metadata"));
  }

  @PortOf("get_by_grantee_security_group_ids#L1230-L1234")
  public static InstanceList getByGranteeSecurityGroupIds(
      RequestContext context, List<Object> securityGroupIds) {
    List<Map<String, Object>> rows =
        ApiModule.instanceGetAllByGranteeSecurityGroups(context, securityGroupIds);
    return makeInstanceList(context, new InstanceList(), rows, List.of());
  }

  /** Reads the latest faults of all at once; returns the uuids that have one. */
  @PortOf("fill_faults#L1236-L1258")
  public List<String> fillFaults() {
    List<String> uuids = objects().stream().map(Instance::uuid).toList();
    Map<String, InstanceFault> faultsByUuid = new LinkedHashMap<>();
    InstanceFaultList.getByInstanceUuids(context, uuids)
        .forEach(fault -> faultsByUuid.putIfAbsent(fault.instanceUuid(), fault));
    for (Instance instance : this) {
      instance.set("fault", faultsByUuid.get(instance.uuid()));
      instance.objResetChanges(List.of("fault"));
    }
    return new ArrayList<>(faultsByUuid.keySet());
  }
}
