package nova.objects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import port.PortOf;

/** Which parts of an instance are columns and which are read on demand. */
@PortOf("nova/objects/instance.py")
public final class InstanceModule {

  /** Read by joining tables. */
  public static final List<String> INSTANCE_OPTIONAL_JOINED_FIELDS =
      List.of(
          "metadata", "system_metadata", "info_cache", "security_groups", "pci_devices", "tags");

  private static final List<String> INSTANCE_OPTIONAL_NON_COLUMN_FIELDS =
      List.of("fault", "flavor", "old_flavor", "new_flavor", "ec2_ids");

  private static final List<String> INSTANCE_EXTRA_FIELDS =
      List.of("numa_topology", "pci_requests", "flavor", "vcpu_model", "migration_context");

  /** All that a caller may ask for beyond the columns. */
  public static final List<String> INSTANCE_OPTIONAL_ATTRS = optionalAttrs();

  /** What most queries load. */
  public static final List<String> INSTANCE_DEFAULT_FIELDS =
      List.of("metadata", "system_metadata", "info_cache", "security_groups");

  private InstanceModule() {}

  private static List<String> optionalAttrs() {
    List<String> attrs = new ArrayList<>(INSTANCE_OPTIONAL_JOINED_FIELDS);
    attrs.addAll(INSTANCE_OPTIONAL_NON_COLUMN_FIELDS);
    attrs.addAll(INSTANCE_EXTRA_FIELDS);
    return List.copyOf(attrs);
  }

  /** The tables to join for what is expected. */
  @PortOf("_expected_cols#L61-L79")
  public static List<String> expectedCols(List<String> expectedAttrs) {
    if (expectedAttrs == null || expectedAttrs.isEmpty()) {
      return expectedAttrs;
    }
    List<String> cols = new ArrayList<>();
    for (String attr : expectedAttrs) {
      if (INSTANCE_OPTIONAL_JOINED_FIELDS.contains(attr)) {
        cols.add(attr);
      }
    }
    List<String> complex = new ArrayList<>();
    for (String field : INSTANCE_EXTRA_FIELDS) {
      if (expectedAttrs.contains(field)) {
        complex.add("extra." + field);
      }
    }
    if (!complex.isEmpty()) {
      cols.add("extra");
    }
    cols.addAll(complex);
    return cols;
  }

  @PortOf("_make_instance_list#L1085-L1109")
  public static InstanceList makeInstanceList(
      RequestContext context,
      InstanceList instList,
      List<Map<String, Object>> dbInstList,
      List<String> expectedAttrs) {
    boolean getFault = expectedAttrs != null && expectedAttrs.contains("fault");
    List<String> expected = expectedAttrs == null ? null : new ArrayList<>(expectedAttrs);
    Map<String, InstanceFault> instFaults = new LinkedHashMap<>();
    if (getFault) {
      expected.remove("fault");
      List<String> uuids = dbInstList.stream().map(row -> (String) row.get("uuid")).toList();
      InstanceFaultList.getByInstanceUuids(context, uuids)
          .forEach(fault -> instFaults.putIfAbsent(fault.instanceUuid(), fault));
    }
    instList.setObjects(List.of());
    for (Map<String, Object> dbInst : dbInstList) {
      Instance instance = Instance.fromDbObject(context, new Instance(context), dbInst, expected);
      if (getFault) {
        instance.set("fault", instFaults.get(instance.uuid()));
      }
      instList.objects().add(instance);
    }
    instList.objResetChanges();
    return instList;
  }
}
