package nova.cells.filters;

import nova.filters.BaseFilterHandler;
import port.PortOf;

/** Loads the filters of this package. */
@PortOf("nova/cells/filters/__init__.py::CellFilterHandler")
public class CellFilterHandler extends BaseFilterHandler {
  @PortOf("__init__#L53-L54")
  public CellFilterHandler() {
    super(BaseCellFilter.class);
  }
}
