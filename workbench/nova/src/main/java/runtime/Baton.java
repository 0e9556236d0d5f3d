package runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The run queue of a world: real threads, of which only the holder of the baton runs. It passes on,
 * first come first served, when its holder ends, waits or sleeps; nobody is interrupted. When all
 * wait, the clock jumps to the earliest time-out.
 */
public final class Baton {
  // Differs from nova: threads of the system stand for green ones, in the order that those have
  private static final ThreadLocal<Waiting> SELF = new ThreadLocal<>();

  /** More threads than any one thing that the driver waits for needs. */
  private static final int ENDLESS = 1_000;

  private final World world;
  private final Deque<Waiting> ready = new ArrayDeque<>();
  private final List<Waiting> blocked = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private Waiting driver;
  private Waiting drainer;
  private String stuck;
  private int started;
  private volatile boolean over;
  private int alive;

  Baton(World world) {
    this.world = world;
  }

  /** Ends a thread whose run is over. */
  private static final class Over extends Error {
    private static final long serialVersionUID = 1L;

    Over() {
      super("the run is over", null, false, false);
    }
  }

  /** A participant of the run queue, or one wait of it. */
  public final class Waiting {
    private final Semaphore permit = new Semaphore(0);
    private String service;
    private Instant deadline;
    private boolean answered;
    private Waiting joiner;
    private Throwable failure;
    private boolean ended;

    /** Ends the wait: the thread goes to the end of the run queue. */
    public void ready() {
      synchronized (Baton.this) {
        if (blocked.remove(this)) {
          answered = true;
          ready.addLast(this);
        }
      }
    }
  }

  /** Makes the calling thread the one that drives the run, and the first holder. */
  public synchronized void start() {
    driver = new Waiting();
    SELF.set(driver);
    world.enter();
  }

  /** Ends the run: whoever still waits is woken, and ends. */
  public synchronized void stop() {
    over = true;
    ready.forEach(each -> each.permit.release());
    blocked.forEach(each -> each.permit.release());
    ready.clear();
    blocked.clear();
  }

  /** Service of the calling thread, as in its name. */
  public static String service() {
    Waiting self = SELF.get();
    return self == null || self.service == null ? "boot" : self.service;
  }

  /** Runs {@code work} as part of another service of the same cell, in the calling thread. */
  public static void inService(String service, Runnable work) {
    Waiting self = SELF.get();
    String before = self.service;
    self.service = service;
    try {
      work.run();
    } finally {
      self.service = before;
    }
  }

  /** Puts a new thread of {@code site} at the end of the run queue. */
  public Thread spawn(Site site, String service, Runnable work) {
    return enqueue(site, service, work, new Waiting());
  }

  private synchronized Thread enqueue(Site site, String service, Runnable work, Waiting task) {
    String group = site.name() + "/" + service;
    int number = numbers.merge(group, 1, Integer::sum);
    task.service = service;
    Thread thread = new Thread(() -> live(site, work, task), group + "/" + number);
    thread.setDaemon(true);
    alive++;
    started++;
    ready.addLast(task);
    thread.start();
    return thread;
  }

  private void live(Site site, Runnable work, Waiting task) {
    SELF.set(task);
    site.enter();
    try {
      await(task);
      work.run();
    } catch (RuntimeException | Error failure) {
      task.failure = failure;
    } finally {
      end(task);
    }
  }

  private synchronized void end(Waiting task) {
    task.ended = true;
    alive--;
    if (task.joiner != null) {
      task.joiner.ready();
    }
    if (alive == 0 && drainer != null) {
      drainer.ready();
      drainer = null;
    }
    pass();
  }

  /** Runs {@code work} in a new thread and waits for its end; its failure is thrown here. */
  public void runAndWait(Site site, String service, Runnable work) {
    Waiting self = SELF.get();
    Waiting task = new Waiting();
    synchronized (this) {
      task.joiner = self;
      enqueue(site, service, work, task);
    }
    block(self, null);
    if (task.failure instanceof RuntimeException failure) {
      throw failure;
    }
    if (task.failure instanceof Error failure) {
      throw failure;
    }
  }

  /** Waits until every other thread has ended. */
  public void drain() {
    Waiting self = SELF.get();
    synchronized (this) {
      if (alive == 0) {
        return;
      }
      drainer = self;
    }
    block(self, null);
  }

  /** The calling thread, to be handed to whoever ends its wait. */
  public Waiting waiting() {
    return SELF.get();
  }

  /** Waits for {@link Waiting#ready}; false when {@code seconds} (null: for ever) went by first. */
  public boolean block(Waiting self, Number seconds) {
    synchronized (this) {
      self.answered = false;
      self.deadline = seconds == null ? null : world.clock().peek().plus(duration(seconds));
      blocked.add(self);
      started = self == driver ? 0 : started;
      pass();
    }
    await(self);
    if (stuck != null && self == driver) {
      throw new Stuck(stuck);
    }
    return self.answered;
  }

  /** Time passes and the thread goes to the end of the run queue. */
  public void sleep(Number seconds) {
    Waiting self = SELF.get();
    if (seconds.doubleValue() > 0) {
      world.slept().add(Map.entry(Site.current().name(), seconds));
    }
    synchronized (this) {
      world.clock().advance(duration(seconds));
      ready.addLast(self);
      pass();
    }
    await(self);
  }

  private void await(Waiting self) {
    if (!over) {
      self.permit.acquireUninterruptibly();
    }
    if (over) {
      throw new Over();
    }
  }

  private static Duration duration(Number seconds) {
    return Duration.ofMillis(Math.round(seconds.doubleValue() * 1000));
  }

  private void pass() {
    if (ready.isEmpty()) {
      expireEarliest();
    }
    Waiting next = started > ENDLESS ? null : ready.pollFirst();
    if (next == null && blocked.remove(driver)) {
      stuck =
          started > ENDLESS
              ? "messages go round without end: " + started + " deliveries and still no last one"
              : "every thread waits for another";
      next = driver;
    }
    if (next != null) {
      next.permit.release();
    }
  }

  private void expireEarliest() {
    Waiting earliest = null;
    for (Waiting each : blocked) {
      boolean sooner =
          each.deadline != null && (earliest == null || each.deadline.isBefore(earliest.deadline));
      earliest = sooner ? each : earliest;
    }
    if (earliest != null) {
      world.clock().advanceTo(earliest.deadline);
      blocked.remove(earliest);
      ready.addLast(earliest);
    }
  }
}
