package nova.cells.weights;

import java.util.List;
import java.util.Map;
import nova.cells.state.CellState;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;
import runtime.Kwargs;

/** Prefers the cells where most instances of the wanted size still fit. */
@PortOf("nova/cells/weights/ram_by_instance_type.py::RamByInstanceTypeWeigher")
public class RamByInstanceTypeWeigher extends BaseCellWeigher {
  public static final List<Opt> RAM_WEIGHER_OPTS =
      List.of(Opt.decimal("cells", "ram_weight_multiplier", 10.0));

  @PortOf("weight_multiplier#L37-L38")
  @Override
  public double weightMultiplier() {
    return CONF.decimal("cells", "ram_weight_multiplier");
  }

  @PortOf("_weigh_object#L40-L53")
  @Override
  @SuppressWarnings("unchecked")
  protected double weighObject(Object obj, Map<String, Object> weightProperties) {
    CellState cell = (CellState) obj;
    Map<String, Object> requestSpec =
        (Map<String, Object>) Kwargs.item(weightProperties, "request_spec");
    Map<String, Object> instanceType =
        (Map<String, Object>) Kwargs.item(requestSpec, "instance_type");
    Object memoryNeeded = Kwargs.item(instanceType, "memory_mb");

    Map<String, Object> ramFree =
        (Map<String, Object>) Kwargs.get(cell.capacities, "ram_free", Kwargs.of());
    Map<String, Object> unitsByMb =
        (Map<String, Object>) Kwargs.get(ramFree, "units_by_mb", Kwargs.of());

    return ((Number) Kwargs.get(unitsByMb, String.valueOf(memoryNeeded), 0)).doubleValue();
  }
}
