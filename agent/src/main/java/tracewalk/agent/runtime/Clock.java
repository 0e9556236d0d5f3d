package tracewalk.agent.runtime;

import java.util.concurrent.locks.LockSupport;

/**
 * Reading the real clock costs more than all the rest of an event. This one ticks in a thread of
 * its own, as long as events come; an event asks the real clock only when it has ticked since the
 * thread's last one, or when another thread has written meanwhile.
 */
final class Clock implements Runnable {

  static final boolean COARSE = !Settings.exactClock;

  /** The tick while nobody ticks; events then ask the real clock. */
  static final long ASLEEP = 0;

  /** How often in one tick a thread asks the real clock because of others. */
  static final int MOST_TURNS = 32;

  static volatile long tick;

  /** Number of the thread that asked the real clock last. */
  static long writer;

  private static final long PERIOD = 20_000;
  private static final int PATIENCE = 200;

  private static volatile boolean used;
  private static volatile boolean over;
  private static volatile Thread ticker = Thread.currentThread();

  private Clock() {}

  static void start() {
    if (COARSE) {
      ticker = Threads.daemon(new Clock(), "tracewalk-clock");
      ticker.start();
    }
  }

  static void stop() {
    over = true;
    used = true;
    LockSupport.unpark(ticker);
  }

  /** Says that an event asked for the time; it wakes the clock. */
  static void use(long seen) {
    if (!used) {
      used = true;
      if (seen == ASLEEP) {
        LockSupport.unpark(ticker);
      }
    }
  }

  @Override
  public void run() {
    int unused = 0;
    for (long now = 1; !over; now++) {
      tick = now;
      LockSupport.parkNanos(PERIOD);
      Thread.interrupted();
      if (used) {
        used = false;
        unused = 0;
      } else if (++unused > PATIENCE) {
        tick = ASLEEP;
        while (!used) {
          LockSupport.park();
          Thread.interrupted();
        }
      }
    }
    tick = ASLEEP;
  }
}
