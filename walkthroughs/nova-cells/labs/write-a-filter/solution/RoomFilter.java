package nova.cells.filters;

import java.util.Map;
import nova.cells.state.CellState;

/** Lets a cell build if it has room. */
public class RoomFilter extends BaseCellFilter {
  @Override
  public boolean cellPasses(CellState cell, Map<String, Object> filterProperties) {
    Object free = cell.capacities.get("ram_free");
    Object total = free instanceof Map<?, ?> ram ? ram.get("total_mb") : null;
    return total instanceof Number number && number.longValue() >= ${least};
  }
}
