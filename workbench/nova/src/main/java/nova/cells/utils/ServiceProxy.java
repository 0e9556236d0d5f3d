package nova.cells.utils;

import port.PortOf;
import runtime.AttributeError;

/** A service of another cell; hides the compute node nested in it, which nobody behind it needs. */
@PortOf("nova/cells/utils.py::ServiceProxy")
public class ServiceProxy extends CellProxy {
  public ServiceProxy(Object obj, String cellPath) {
    super(obj, cellPath);
  }

  @PortOf("__getattr__#L117-L123")
  @Override
  public Object getattr(String key) {
    if (key.equals("compute_node")) {
      throw new AttributeError(null);
    }
    return attribute(key);
  }
}
