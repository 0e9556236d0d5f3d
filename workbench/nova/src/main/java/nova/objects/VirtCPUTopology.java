package nova.objects;

import java.util.Map;
import nova.RequestContext;
import nova.objects.base.NovaObject;
import nova.objects.fields.Field;
import nova.objects.fields.IntegerField;
import port.PortOf;

/** Sockets, cores and threads that a guest sees. */
@PortOf("nova/objects/virt_cpu_topology.py::VirtCPUTopology")
public final class VirtCPUTopology extends NovaObject {

  private static final Map<String, Field> FIELDS =
      Field.of(
          "sockets", new IntegerField().nullable().defaultValue(1),
          "cores", new IntegerField().nullable().defaultValue(1),
          "threads", new IntegerField().nullable().defaultValue(1));

  public VirtCPUTopology(RequestContext context, Map<String, Object> kwargs) {
    super(context, kwargs);
  }

  public VirtCPUTopology(RequestContext context) {
    this(context, Map.of());
  }

  public VirtCPUTopology() {
    this(null, Map.of());
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public Map<String, Field> fields() {
    return FIELDS;
  }
}
