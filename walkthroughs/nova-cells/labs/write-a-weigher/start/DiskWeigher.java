package nova.cells.weights;

import java.util.Map;
import nova.cells.state.CellState;

/** Prefers the cell with most free disk. So far all are the same to it. */
public class DiskWeigher extends BaseCellWeigher {
  @Override
  public double weightMultiplier() {
    return 1.0;
  }

  @Override
  protected double weighObject(Object obj, Map<String, Object> weightProperties) {
    CellState cell = (CellState) obj;
    return 0.0;
  }
}
