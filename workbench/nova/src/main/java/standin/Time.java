package standin;

import runtime.World;

/** Python's {@code time}, as far as a retry waits by it: who records a run sees the wait. */
public final class Time {
  private Time() {}

  public static void sleep(Number seconds) {
    World.current().baton().sleep(seconds);
  }
}
