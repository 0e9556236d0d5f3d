package tracewalk.agent.runtime;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ticks: an event reads the real clock when a tick has passed since its thread's last one, or when
 * another thread was heard of since; else it has its thread's last time. While no event asks, there
 * are no ticks.
 */
final class Clock implements Runnable {

  /** What {@link #tick} says while there are no ticks. */
  static final int ASLEEP = 0;

  private static final long PERIOD_NANOS = 20_000;
  private static final int IDLE_TICKS = 200;
  private static final long TICK = Memory.UNSAFE.objectFieldOffset(Clock.class, "tick");
  private static final long LAST = Memory.UNSAFE.objectFieldOffset(Clock.class, "lastThread");
  private static final long ASKED = Memory.UNSAFE.objectFieldOffset(Clock.class, "asked");

  private int tick;
  private int lastThread;
  private boolean asked;
  private volatile boolean asleep = true;
  private volatile boolean over;
  private volatile @Nullable Thread ticker;

  void start() {
    Thread thread = Threads.daemon(this, "tracewalk-clock");
    ticker = thread;
    thread.start();
  }

  void stop() {
    over = true;
    LockSupport.unpark(ticker);
  }

  int tick() {
    return Memory.UNSAFE.getIntOpaque(this, TICK);
  }

  /** The thread that was heard of last, by its stamp. */
  int lastThread() {
    return Memory.UNSAFE.getIntOpaque(this, LAST);
  }

  void heard(int stamp) {
    Memory.UNSAFE.putIntOpaque(this, LAST, stamp);
  }

  /** Somebody has looked at this tick: there will be another one. */
  void asked() {
    Memory.UNSAFE.putBooleanOpaque(this, ASKED, true);
  }

  void wake() {
    if (asleep) {
      LockSupport.unpark(ticker);
    }
  }

  @Override
  public void run() {
    int count = ASLEEP;
    int idle = IDLE_TICKS;
    while (!over) {
      if (idle >= IDLE_TICKS) {
        Memory.UNSAFE.putIntOpaque(this, TICK, ASLEEP);
        asleep = true;
        LockSupport.park(this);
        asleep = false;
        idle = 0;
      }
      count = count == Integer.MAX_VALUE ? 1 : count + 1;
      Memory.UNSAFE.putIntOpaque(this, TICK, count);
      LockSupport.parkNanos(this, PERIOD_NANOS);
      idle = Memory.UNSAFE.getBooleanOpaque(this, ASKED) ? 0 : idle + 1;
      Memory.UNSAFE.putBooleanOpaque(this, ASKED, false);
    }
  }
}
