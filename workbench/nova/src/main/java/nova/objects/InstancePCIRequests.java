package nova.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.ListOfObjectsField;
import nova.objects.fields.UUIDField;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** All devices that an instance asks for. */
@PortOf("nova/objects/instance_pci_requests.py::InstancePCIRequests")
public final class InstancePCIRequests extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "instance_uuid", new UUIDField(),
          "requests", new ListOfObjectsField("InstancePCIRequest"));

  public InstancePCIRequests(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstancePCIRequests(RequestContext context) {
    this(context, Map.of());
  }

  public InstancePCIRequests() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.1";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("obj_from_db#L80-L96")
  @SuppressWarnings("unchecked")
  public static InstancePCIRequests objFromDb(
      RequestContext context, String instanceUuid, String dbRequests) {
    List<InstancePCIRequest> requests = new ArrayList<>();
    if (dbRequests != null) {
      for (Map<String, Object> request : (List<Map<String, Object>>) JsonUtils.loads(dbRequests)) {
        InstancePCIRequest item = new InstancePCIRequest(null, request);
        item.objResetChanges();
        requests.add(item);
      }
    }
    InstancePCIRequests self =
        new InstancePCIRequests(
            context, Kwargs.of("requests", requests, "instance_uuid", instanceUuid));
    self.objResetChanges();
    return self;
  }

  @PortOf("get_by_instance_uuid#L98-L104")
  public static InstancePCIRequests getByInstanceUuid(RequestContext context, String instanceUuid) {
    Map<String, Object> row =
        ApiModule.instanceExtraGetByInstanceUuid(context, instanceUuid, List.of("pci_requests"));
    return objFromDb(context, instanceUuid, row == null ? null : (String) row.get("pci_requests"));
  }

  @PortOf("to_json#L145-L151")
  public String toJson() {
    List<Object> blob = new ArrayList<>();
    for (InstancePCIRequest request : requests()) {
      blob.add(
          Kwargs.of(
              "count", request.get("count"),
              "spec", request.get("spec"),
              "alias_name", request.get("alias_name"),
              "is_new", request.get("is_new"),
              "request_id", request.get("request_id")));
    }
    return JsonUtils.dumps(blob);
  }

  @PortOf("from_request_spec_instance_props#L153-L157")
  @SuppressWarnings("unchecked")
  public static InstancePCIRequests fromRequestSpecInstanceProps(Map<String, Object> pciRequests) {
    List<InstancePCIRequest> requests = new ArrayList<>();
    ((List<Map<String, Object>>) pciRequests.get("requests"))
        .forEach(request -> requests.add(new InstancePCIRequest(null, request)));
    return new InstancePCIRequests(
        null, Kwargs.of("requests", requests, "instance_uuid", pciRequests.get("instance_uuid")));
  }

  @SuppressWarnings("unchecked")
  public List<InstancePCIRequest> requests() {
    return (List<InstancePCIRequest>) get("requests");
  }
}
