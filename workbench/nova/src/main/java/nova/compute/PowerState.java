package nova.compute;

import java.util.Map;
import port.PortOf;

/** What a hypervisor says of a guest. */
@PortOf("nova/compute/power_state.py")
public final class PowerState {

  public static final int NOSTATE = 0x00;
  public static final int RUNNING = 0x01;
  public static final int PAUSED = 0x03;
  public static final int SHUTDOWN = 0x04;
  public static final int CRASHED = 0x06;
  public static final int SUSPENDED = 0x07;

  /** The word for each state. */
  public static final Map<Integer, String> STATE_MAP =
      Map.of(
          NOSTATE, "pending",
          RUNNING, "running",
          PAUSED, "paused",
          SHUTDOWN, "shutdown",
          CRASHED, "crashed",
          SUSPENDED, "suspended");

  private PowerState() {}
}
