package nova.objects;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.fields.DictOfIntegersField;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import nova.objects.fields.ObjectField;
import nova.objects.fields.SetOfIntegersField;
import port.PortOf;

/** One NUMA node of a guest. */
@PortOf("nova/objects/instance_numa_topology.py::InstanceNUMACell")
public final class InstanceNUMACell extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "id",
          new IntegerField(),
          "cpuset",
          new SetOfIntegersField(),
          "memory",
          new IntegerField(),
          "pagesize",
          new IntegerField().nullable(),
          "cpu_topology",
          new ObjectField("VirtCPUTopology").nullable(),
          "cpu_pinning_raw",
          new DictOfIntegersField().nullable());

  public InstanceNUMACell(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
    for (String name : List.of("pagesize", "cpu_topology", "cpu_pinning_raw")) {
      if (!kwargs.containsKey(name)) {
        set(name, null);
        objResetChanges(List.of(name));
      }
    }
  }

  public InstanceNUMACell(RequestContext context) {
    this(context, Map.of());
  }

  public InstanceNUMACell() {
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
}
