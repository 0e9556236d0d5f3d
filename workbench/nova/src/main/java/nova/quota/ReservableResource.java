package nova.quota;

import port.PortOf;

/** A resource that the database counts, so that it can be reserved. */
@PortOf("nova/quota.py::ReservableResource")
public final class ReservableResource extends BaseResource {
  private final String sync;

  @PortOf("__init__#L1038-L1069")
  public ReservableResource(String name, String sync, String flag) {
    super(name, flag);
    this.sync = sync;
  }

  /** Name of the database function that counts it. */
  public String sync() {
    return sync;
  }

  @Override
  public String validMethod() {
    return "reserve";
  }
}
