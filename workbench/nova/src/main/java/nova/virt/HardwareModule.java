package nova.virt;

import java.util.Map;
import nova.exception.InvalidInput;
import nova.objects.Flavor;
import nova.objects.ImageMeta;
import nova.objects.InstanceNUMATopology;
import port.PortOf;
import runtime.Kwargs;

/** What flavor and image say about the processors and memory of a guest. */
@PortOf("nova/virt/hardware.py")
public final class HardwareModule {

  private HardwareModule() {}

  /** Null where neither flavor nor image ask for NUMA nodes, pages or pinning. */
  @PortOf("numa_get_constraints#L1004-L1058")
  public static InstanceNUMATopology numaGetConstraints(Flavor flavor, ImageMeta imageMeta) {
    Map<String, Object> specs = flavor.contains("extra_specs") ? flavor.extraSpecs() : Map.of();
    boolean asked =
        specs.keySet().stream().anyMatch(HardwareModule::concernsNuma)
            || imageMeta.properties().keySet().stream().anyMatch(HardwareModule::concernsNuma);
    if (asked) {
      // Differs from nova: placement by NUMA node is no part of the walk and is refused
      throw new InvalidInput(Kwargs.of("reason", "NUMA topologies are not supported"));
    }
    return null;
  }

  private static boolean concernsNuma(String key) {
    String name = key.replace(':', '_');
    return name.startsWith("hw_numa_")
        || name.equals("hw_mem_page_size")
        || name.equals("hw_cpu_policy");
  }
}
