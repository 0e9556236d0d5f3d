package nova.quota;

import port.PortOf;

/** A resource with a plain limit, which is only checked. */
@PortOf("nova/quota.py::AbsoluteResource")
public class AbsoluteResource extends BaseResource {
  public AbsoluteResource(String name, String flag) {
    super(name, flag);
  }

  @Override
  public String validMethod() {
    return "check";
  }
}
