package runtime;

import java.time.Duration;
import java.time.Instant;

/** Logical time: starts on 2026-01-01 and moves a millisecond at each reading. */
public final class Clock {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration TICK = Duration.ofMillis(1);

  private Instant now = START;

  /** Reads the clock of the calling thread's world. */
  public static Instant utcnow() {
    return World.current().clock().read();
  }

  /** Reads it in seconds, as Python's {@code time.time()}. */
  public static double time() {
    return utcnow().toEpochMilli() / 1000.0;
  }

  public synchronized Instant read() {
    Instant answer = now;
    now = now.plus(TICK);
    return answer;
  }

  /** Time without moving it. */
  public synchronized Instant peek() {
    return now;
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  /** Moves to {@code moment} unless that is past. */
  public synchronized void advanceTo(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
    }
  }
}
