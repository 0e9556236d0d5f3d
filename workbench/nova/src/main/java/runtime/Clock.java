package runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Logical time: starts on 2026-01-01 and moves a millisecond at each reading. A real one is the
 * machine's, in which waiting takes its time.
 */
public final class Clock {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration TICK = Duration.ofMillis(1);

  private final boolean real;
  private Instant now = START;

  Clock(boolean real) {
    this.real = real;
  }

  /** Reads the clock of the calling thread's world. */
  public static Instant utcnow() {
    return World.current().clock().read();
  }

  /** Reads it in seconds, as Python's {@code time.time()}. */
  public static double time() {
    return utcnow().toEpochMilli() / 1000.0;
  }

  public synchronized Instant read() {
    Instant answer = peek();
    now = answer.plus(TICK);
    return answer;
  }

  /** Time without moving it. */
  public synchronized Instant peek() {
    return real ? Instant.now().truncatedTo(ChronoUnit.MICROS) : now;
  }

  public synchronized void advance(Duration by) {
    advanceTo(peek().plus(by));
  }

  /** Moves to {@code moment} unless that is past. */
  public synchronized void advanceTo(Instant moment) {
    if (real) {
      await(moment);
    } else if (moment.isAfter(now)) {
      now = moment;
    }
  }

  private void await(Instant moment) {
    try {
      Thread.sleep(Math.max(0, Duration.between(peek(), moment).toMillis()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
