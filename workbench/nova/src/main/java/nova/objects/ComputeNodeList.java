package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.ComputeHostNotFound;
import nova.exception.ServiceNotFound;
import nova.objects.base.BaseModule;
import nova.objects.base.ObjectListBase;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import port.PortOf;
import runtime.Kwargs;

/** Compute nodes. */
@PortOf("nova/objects/compute_node.py::ComputeNodeList")
public final class ComputeNodeList extends ObjectListBase<ComputeNode> {

  private static final Map<String, Field> FIELDS =
      Field.of("objects", new ListOfObjectsField("ComputeNode"));

  public ComputeNodeList(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public ComputeNodeList(RequestContext context) {
    this(context, Map.of());
  }

  public ComputeNodeList() {
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

  @PortOf("get_all#L380-L384")
  public static ComputeNodeList getAll(RequestContext context) {
    return make(context, ApiModule.computeNodeGetAll(context));
  }

  @PortOf("get_by_hypervisor#L386-L391")
  public static ComputeNodeList getByHypervisor(RequestContext context, String hypervisorMatch) {
    return make(context, ApiModule.computeNodeSearchByHypervisor(context, hypervisorMatch));
  }

  @PortOf("get_all_by_host#L407-L430")
  public static ComputeNodeList getAllByHost(
      RequestContext context, String host, boolean useSlave) {
    List<Map<String, Object>> rows;
    try {
      rows = ApiModule.computeNodeGetAllByHost(context, host, useSlave);
    } catch (ComputeHostNotFound e) {
      rows = oldNodes(context, host, useSlave);
    }
    return make(context, rows);
  }

  /** Records of older making have no host; their service knows it. */
  private static List<Map<String, Object>> oldNodes(
      RequestContext context, String host, boolean useSlave) {
    try {
      Service service = Service.getByComputeHost(context, host, useSlave);
      List<Map<String, Object>> rows = ApiModule.computeNodesGetByServiceId(context, service.id());
      rows.forEach(row -> row.put("host", service.get("host")));
      return rows;
    } catch (ServiceNotFound e) {
      throw new ComputeHostNotFound(Kwargs.of("host", host));
    }
  }

  private static ComputeNodeList make(RequestContext context, List<Map<String, Object>> rows) {
    return BaseModule.objMakeList(
        context, new ComputeNodeList(context), ComputeNode::new, ComputeNode::fromDbObject, rows);
  }
}
