package nova.cells.weights;

import java.util.Map;
import nova.cells.state.CellState;

/** Prefers the cell with most free disk. */
public class DiskWeigher extends BaseCellWeigher {
  @Override
  public double weightMultiplier() {
    return ${multiplier}.0;
  }

  @Override
  protected double weighObject(Object obj, Map<String, Object> weightProperties) {
    CellState cell = (CellState) obj;
    Object free = cell.capacities.get("disk_free");
    Object total = free instanceof Map<?, ?> disk ? disk.get("total_mb") : null;
    return total instanceof Number number ? number.doubleValue() : 0.0;
  }
}
