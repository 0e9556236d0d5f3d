package nova.cells.utils;

import port.PortOf;

/** A compute node of another cell. */
@PortOf("nova/cells/utils.py::ComputeNodeProxy")
public class ComputeNodeProxy extends CellProxy {
  public ComputeNodeProxy(Object obj, String cellPath) {
    super(obj, cellPath);
  }
}
