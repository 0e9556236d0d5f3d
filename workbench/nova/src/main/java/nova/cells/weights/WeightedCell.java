package nova.cells.weights;

import nova.cells.state.CellState;
import nova.weights.WeighedObject;
import port.PortOf;

/** A cell and its weight. */
@PortOf("nova/cells/weights/__init__.py::WeightedCell")
public class WeightedCell extends WeighedObject {
  public WeightedCell(Object obj, double weight) {
    super(obj, weight);
  }

  @PortOf("__repr__#L24-L26")
  @Override
  public String toString() {
    return "WeightedCell [cell: " + ((CellState) obj).name + ", weight: " + weight + "]";
  }
}
