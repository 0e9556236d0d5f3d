package nova.cells.weights;

import java.util.List;
import java.util.Map;
import nova.cells.state.CellState;
import oslo.config.CONF;
import oslo.config.Opt;
import port.PortOf;
import runtime.Kwargs;

/** Prefers the cells that the operator prefers. */
@PortOf("nova/cells/weights/weight_offset.py::WeightOffsetWeigher")
public class WeightOffsetWeigher extends BaseCellWeigher {
  public static final List<Opt> WEIGHER_OPTS =
      List.of(Opt.decimal("cells", "offset_weight_multiplier", 1.0));

  @PortOf("weight_multiplier#L41-L42")
  @Override
  public double weightMultiplier() {
    return CONF.decimal("cells", "offset_weight_multiplier");
  }

  @PortOf("_weigh_object#L44-L46")
  @Override
  protected double weighObject(Object obj, Map<String, Object> weightProperties) {
    CellState cell = (CellState) obj;
    return ((Number) Kwargs.get(cell.dbInfo, "weight_offset", 0)).doubleValue();
  }
}
