package nova.cells.weights;

import nova.weights.BaseWeightHandler;
import nova.weights.WeighedObject;
import port.PortOf;

/** Loads the weighers of this package. */
@PortOf("nova/cells/weights/__init__.py::CellWeightHandler")
public class CellWeightHandler extends BaseWeightHandler {
  @PortOf("__init__#L37-L38")
  public CellWeightHandler() {
    super(BaseCellWeigher.class);
  }

  @Override
  protected WeighedObject object(Object obj, double weight) {
    return new WeightedCell(obj, weight);
  }
}
