package nova.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.ComputeHostNotFound;
import nova.exception.ObjectActionError;
import nova.exception.ServiceNotFound;
import nova.objects.base.NovaObject;
import nova.objects.base.NovaPersistentObject;
import nova.objects.fields.DictOfNullableStringsField;
import nova.objects.fields.Field;
import nova.objects.fields.FloatField;
import nova.objects.fields.IPAddressField;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ListOfObjectsField;
import nova.objects.fields.ObjectField;
import nova.objects.fields.StringField;
import oslo.config.CONF;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** What one hypervisor has and how much of it is used. */
@PortOf("nova/objects/compute_node.py::ComputeNode")
public final class ComputeNode extends NovaObject {

  private static final Map<String, Field> FIELDS =
      NovaPersistentObject.with(
          "id", new IntegerField().readOnly(),
          "service_id", new IntegerField().nullable(),
          "host", new StringField().nullable(),
          "vcpus", new IntegerField(),
          "memory_mb", new IntegerField(),
          "local_gb", new IntegerField(),
          "vcpus_used", new IntegerField(),
          "memory_mb_used", new IntegerField(),
          "local_gb_used", new IntegerField(),
          "hypervisor_type", new StringField(),
          "hypervisor_version", new IntegerField(),
          "hypervisor_hostname", new StringField().nullable(),
          "free_ram_mb", new IntegerField().nullable(),
          "free_disk_gb", new IntegerField().nullable(),
          "current_workload", new IntegerField().nullable(),
          "running_vms", new IntegerField().nullable(),
          "cpu_info", new StringField().nullable(),
          "disk_available_least", new IntegerField().nullable(),
          "metrics", new StringField().nullable(),
          "stats", new DictOfNullableStringsField().nullable(),
          "host_ip", new IPAddressField().nullable(),
          "numa_topology", new StringField().nullable(),
          "supported_hv_specs", new ListOfObjectsField("HVSpec"),
          "pci_device_pools", new ObjectField("PciDevicePoolList").nullable(),
          "cpu_allocation_ratio", new FloatField(),
          "ram_allocation_ratio", new FloatField());

  private static final Set<String> SPECIAL_CASES =
      Set.of("stats", "supported_hv_specs", "host", "pci_device_pools");

  public ComputeNode(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public ComputeNode(RequestContext context) {
    this(context, Map.of());
  }

  public ComputeNode() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.14";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("_host_from_db_object#L123-L150")
  private static void hostFromDbObject(ComputeNode compute, Map<String, Object> row) {
    if (row.get("host") == null && row.get("service_id") != null) {
      try {
        Service service = Service.getById(compute.context, (Number) row.get("service_id"));
        compute.set("host", service.get("host"));
      } catch (ServiceNotFound e) {
        compute.set("host", null);
      }
    } else {
      compute.set("host", row.get("host"));
    }
  }

  @PortOf("_from_db_object#L152-L211")
  @SuppressWarnings("unchecked")
  public static ComputeNode fromDbObject(
      RequestContext context, ComputeNode compute, Map<String, Object> row) {
    for (String key : FIELDS.keySet()) {
      if (!SPECIAL_CASES.contains(key)) {
        Object value = row.get(key);
        if (key.equals("cpu_allocation_ratio")) {
          value = ratio(value, key, 16.0);
        } else if (key.equals("ram_allocation_ratio")) {
          value = ratio(value, key, 1.5);
        }
        compute.set(key, value);
      }
    }
    if (filled(row.get("stats"))) {
      compute.set("stats", JsonUtils.loads((String) row.get("stats")));
    }
    if (filled(row.get("supported_instances"))) {
      List<HVSpec> specs = new ArrayList<>();
      for (Object spec : (List<Object>) JsonUtils.loads((String) row.get("supported_instances"))) {
        specs.add(HVSpec.fromList((List<?>) spec));
      }
      compute.set("supported_hv_specs", specs);
    }
    compute.set("pci_device_pools", fromPciStats(row.get("pci_stats")));
    compute.setContext(context);
    hostFromDbObject(compute, row);
    compute.objResetChanges();
    return compute;
  }

  private static boolean filled(Object text) {
    return text != null && !((String) text).isEmpty();
  }

  /**
   * A ratio that the node has not reported comes from the configuration, and zero means default.
   */
  private static Object ratio(Object value, String key, double standard) {
    if (value != null && ((Number) value).doubleValue() != 0.0) {
      return value;
    }
    double configured = CONF.decimal("DEFAULT", key);
    return configured == 0.0 ? standard : configured;
  }

  @PortOf("nova/objects/pci_device_pool.py::from_pci_stats#L85-L108")
  @SuppressWarnings("unchecked")
  private static PciDevicePoolList fromPciStats(Object pciStats) {
    if (pciStats == null) {
      return null;
    }
    Object stats = JsonUtils.loads((String) pciStats);
    return stats instanceof Map
        ? (PciDevicePoolList) NovaObject.objFromPrimitive((Map<String, Object>) stats, null)
        : null;
  }

  @PortOf("get_by_id#L213-L216")
  public static ComputeNode getById(RequestContext context, Number computeId) {
    return fromDbObject(context, new ComputeNode(), ApiModule.computeNodeGet(context, computeId));
  }

  @PortOf("get_by_host_and_nodename#L228-L256")
  public static ComputeNode getByHostAndNodename(
      RequestContext context, String host, String nodename) {
    Map<String, Object> row;
    try {
      row = ApiModule.computeNodeGetByHostAndNodename(context, host, nodename);
    } catch (ComputeHostNotFound e) {
      row = oldNode(context, host, nodename);
    }
    return fromDbObject(context, new ComputeNode(), row);
  }

  /** A record of older making has no host; its service knows it. */
  private static Map<String, Object> oldNode(RequestContext context, String host, String nodename) {
    try {
      Service service = Service.getByComputeHost(context, host, false);
      for (Map<String, Object> row : ApiModule.computeNodesGetByServiceId(context, service.id())) {
        if (nodename.equals(row.get("hypervisor_hostname"))) {
          row.put("host", service.get("host"));
          return row;
        }
      }
    } catch (ServiceNotFound e) {
      throw new ComputeHostNotFound(Kwargs.of("host", host));
    }
    throw new ComputeHostNotFound(Kwargs.of("host", host));
  }

  @PortOf("get_first_node_by_host_for_old_compat#L258-L266")
  public static ComputeNode getFirstNodeByHostForOldCompat(
      RequestContext context, String host, boolean useSlave) {
    return ComputeNodeList.getAllByHost(context, host, useSlave).at(0);
  }

  @PortOf("create#L293-L305")
  public void create() {
    remotable("create");
    if (objAttrIsSet("id")) {
      throw new ObjectActionError(Kwargs.of("action", "create", "reason", "already created"));
    }
    Map<String, Object> updates = objGetChanges();
    convertToDbFormat(updates);
    fromDbObject(context, this, ApiModule.computeNodeCreate(context, updates));
  }

  @PortOf("save#L307-L319")
  public void save() {
    remotable("save");
    Map<String, Object> updates = objGetChanges();
    updates.remove("id");
    convertToDbFormat(updates);
    fromDbObject(context, this, ApiModule.computeNodeUpdate(context, id(), updates));
  }

  @PortOf("destroy#L321-L323")
  public void destroy() {
    remotable("destroy");
    ApiModule.computeNodeDelete(context, id());
  }

  @SuppressWarnings("unchecked")
  private static void convertToDbFormat(Map<String, Object> updates) {
    updates.computeIfPresent("stats", (key, stats) -> JsonUtils.dumps(stats));
    Object specs = updates.remove("supported_hv_specs");
    if (specs != null) {
      List<Object> lists = new ArrayList<>();
      ((List<HVSpec>) specs).forEach(spec -> lists.add(spec.toList()));
      updates.put("supported_instances", JsonUtils.dumps(lists));
    }
    Object pools = updates.remove("pci_device_pools");
    if (pools != null) {
      updates.put("pci_stats", JsonUtils.dumps(((NovaObject) pools).objToPrimitive()));
    }
  }

  public Integer id() {
    return (Integer) get("id");
  }

  public String host() {
    return (String) get("host");
  }

  public Integer vcpus() {
    return (Integer) get("vcpus");
  }

  public Integer memoryMb() {
    return (Integer) get("memory_mb");
  }

  public Integer localGb() {
    return (Integer) get("local_gb");
  }

  public Integer freeRamMb() {
    return (Integer) get("free_ram_mb");
  }

  public Integer freeDiskGb() {
    return (Integer) get("free_disk_gb");
  }

  public String hypervisorHostname() {
    return (String) get("hypervisor_hostname");
  }

  public Integer serviceId() {
    return (Integer) get("service_id");
  }
}
