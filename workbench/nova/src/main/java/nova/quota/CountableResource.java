package nova.quota;

import port.PortOf;
import runtime.Callable;

/** A resource with a counting function of its own. */
@PortOf("nova/quota.py::CountableResource")
public final class CountableResource extends AbsoluteResource {
  private final Callable count;

  @PortOf("__init__#L1082-L1112")
  public CountableResource(String name, Callable count, String flag) {
    super(name, flag);
    this.count = count;
  }

  public Callable count() {
    return count;
  }
}
