package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.ApiModule;
import nova.exception.NumaTopologyNotFound;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ListOfObjectsField;
import nova.objects.fields.UUIDField;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** The NUMA nodes of a guest. */
@PortOf("nova/objects/instance_numa_topology.py::InstanceNUMATopology")
public final class InstanceNUMATopology extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "id", new IntegerField(),
          "instance_uuid", new UUIDField(),
          "cells", new ListOfObjectsField("InstanceNUMACell"));

  public InstanceNUMATopology(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public InstanceNUMATopology(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceNUMATopology() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.2";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }

  @PortOf("obj_from_db_obj#L146-L156")
  @SuppressWarnings("unchecked")
  public static InstanceNUMATopology objFromDbObj(String instanceUuid, String dbObj) {
    // Differs from nova: the database holds no topology in the form of earlier releases
    return (InstanceNUMATopology)
        NovaObject.objFromPrimitive((Map<String, Object>) JsonUtils.loads(dbObj), null);
  }

  @PortOf("create#L159-L161")
  public void create() {
    remotable("create");
    save();
  }

  @PortOf("_save#L166-L170")
  void save() {
    ApiModule.instanceExtraUpdateByUuid(
        context, (String) get("instance_uuid"), Kwargs.of("numa_topology", toJson()));
    objResetChanges();
  }

  @PortOf("delete_by_instance_uuid#L175-L179")
  public static void deleteByInstanceUuid(RequestContext context, String instanceUuid) {
    ApiModule.instanceExtraUpdateByUuid(context, instanceUuid, Kwargs.of("numa_topology", null));
  }

  @PortOf("get_by_instance_uuid#L181-L191")
  public static InstanceNUMATopology getByInstanceUuid(
      RequestContext context, String instanceUuid) {
    Map<String, Object> extra =
        ApiModule.instanceExtraGetByInstanceUuid(context, instanceUuid, List.of("numa_topology"));
    if (extra == null) {
      throw new NumaTopologyNotFound(Kwargs.of("instance_uuid", instanceUuid));
    }
    Object topology = extra.get("numa_topology");
    return topology == null ? null : objFromDbObj(instanceUuid, (String) topology);
  }

  @PortOf("_to_json#L193-L194")
  String toJson() {
    return JsonUtils.dumps(objToPrimitive());
  }
}
