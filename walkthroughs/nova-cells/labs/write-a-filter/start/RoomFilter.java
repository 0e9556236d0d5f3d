package nova.cells.filters;

import java.util.Map;
import nova.cells.state.CellState;

/** Lets a cell build if it has room. So far everybody has. */
public class RoomFilter extends BaseCellFilter {
  @Override
  public boolean cellPasses(CellState cell, Map<String, Object> filterProperties) {
    return true;
  }
}
