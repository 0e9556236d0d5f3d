package tracewalk.agent.runtime;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * The calls that weaving puts into the classes of the JDK through which work and things pass from
 * thread to thread. They run within those classes' locks, so they take none, wait for nothing and
 * throw nothing; a thread that has recorded no call pays a look at a table.
 */
public final class Causes {

  private static final int COMPLETION = 1;
  private static final int FORKED = 2;
  private static final int THREAD = 3;
  private static final int TIMER = 4;

  /** A thread whose start is told by the task it was made for, if at all. */
  private static final long UNTOLD = -1;

  private static final String SPAWN = "spawn";
  private static final String QUEUE = "queue";
  private static final AtomicLong LINKS = new AtomicLong();

  private Causes() {}

  /** Links that begin so belong to their process. */
  static String text(long link) {
    return "spawn-".concat(Long.toString(link));
  }

  private static int owner(Object pool) {
    return System.identityHashCode(pool);
  }

  private static boolean isOfVirtualThreads(Object part) {
    return part.getClass().getName().startsWith("java.lang.VirtualThread");
  }

  /** Sends from the open call, or passes on the link of the task that runs. */
  private static void hand(
      int owner, Object item, boolean lasting, ThreadLog log, String kind, String what) {
    Tasks tasks = log.tasks;
    long link = tasks.link;
    if (log.frames.depth > tasks.base) {
      link = LINKS.incrementAndGet();
      log.snapshot.handed(text(link), kind, what);
      log.note(Layout.CODE_SEND);
    }
    if (link != 0) {
      Handed.put(owner, item, lasting, link, owner(log));
    }
  }

  private static void hand(int owner, @Nullable Object item, boolean lasting, String what) {
    ThreadLog log = Recorder.known();
    if (log != null && !log.busy && item != null) {
      hand(owner, item, lasting, log, SPAWN, what);
    }
  }

  private static boolean isCompletion(@Nullable Object item) {
    return item != null && Handed.any && Handed.newest(COMPLETION, item) != 0;
  }

  private static void begin(Object item, long link) {
    ThreadLog log = Recorder.current();
    if (!log.busy) {
      log.tasks.begin(item, link, log.frames.depth);
    }
  }

  /** The JVM is about to end without its hooks; it is kept from that for a moment at most. */
  public static void halts() {
    try {
      Recorder.halt();
    } catch (Throwable failed) {
      System.err.println("tracewalk: the recording lacks its end");
    }
  }

  /** A thread is about to be started. */
  public static void starts(Object thread, String what) {
    if (!Handed.any || Handed.newest(THREAD, thread) == 0) {
      hand(THREAD, thread, true, what);
    }
  }

  /** The link under which a thread was started; 0 for none. */
  static long ofThread(Thread thread) {
    return Handed.any ? Math.max(0, Handed.newest(THREAD, thread)) : 0;
  }

  /** A pool is about to start a thread for itself. */
  public static void machinery(Object thread) {
    ThreadLog log = Recorder.known();
    if (log != null && !log.busy) {
      Handed.put(THREAD, thread, true, UNTOLD, 0);
    }
  }

  /** The same for a pool whose new thread was made for a task; null if it takes what comes. */
  public static void machinery(@Nullable Object thread, Object pool, @Nullable Object task) {
    ThreadLog log = Recorder.known();
    if (log != null && !log.busy && thread != null) {
      long link = task == null ? 0 : Handed.newest(owner(pool), task);
      Handed.put(THREAD, thread, true, link == 0 ? UNTOLD : link, 0);
    }
  }

  /** A pool is given a task. */
  public static void executes(Object pool, @Nullable Object task, String what) {
    ThreadLog log = Recorder.known();
    if (log != null && !log.busy && task != null) {
      if (!isCompletion(task)) {
        hand(owner(pool), task, false, log, SPAWN, what);
      }
      log.handing = System.identityHashCode(task);
    }
  }

  /** A pool has been given a task. */
  public static void executed() {
    ThreadLog log = Recorder.known();
    if (log != null) {
      log.handing = 0;
    }
  }

  /** A pool does not take a task. */
  public static void rejects(Object pool, @Nullable Object task) {
    executed();
    if (Handed.any && task != null) {
      Handed.cancel(owner(pool), task);
    }
  }

  /** A pool is given a task for later, perhaps for many times. */
  public static void schedules(Object task, Object pool, @Nullable Object command, String what) {
    if (command != null && !isOfVirtualThreads(command) && !isCompletion(command)) {
      hand(owner(pool), task, true, what);
    }
  }

  /** A pool's thread turns to a task. */
  public static void works(@Nullable Object task, Object pool) {
    if (!Handed.any || task == null) {
      return;
    }
    Handed.Entry entry = Handed.take(owner(pool), task);
    if (entry != null) {
      ThreadLog log = Recorder.current();
      log.tasks.endAll();
      begin(task, entry.link);
    } else {
      idles(task);
    }
  }

  /** A pool's thread has nothing to do. */
  public static void idles() {
    ThreadLog log = Handed.any ? Recorder.known() : null;
    if (log != null) {
      log.tasks.endAll();
    }
  }

  private static void idles(Object task) {
    ThreadLog log = Recorder.known();
    if (log != null) {
      log.tasks.endAll();
      begin(task, 0);
    }
  }

  /** A task is forked. */
  public static void forks(Object task, String what) {
    hand(FORKED, task, true, what);
  }

  /** A fork-join pool is given a task; virtual threads go on by way of such a pool. */
  public static void submits(@Nullable Object task, @Nullable Object factory, String what) {
    if ((factory == null || !isOfVirtualThreads(factory)) && !isCompletion(task)) {
      hand(FORKED, task, true, what);
    }
  }

  /** A forked task runs. */
  public static void runs(Object task) {
    long link = Handed.any ? Handed.newest(FORKED, task) : 0;
    if (link != 0) {
      begin(task, link);
    }
  }

  /** A task has run. */
  public static void ends(Object task) {
    ThreadLog log = Handed.any ? Recorder.known() : null;
    if (log != null) {
      log.tasks.end(task);
    }
  }

  /** A function is to be called when something is complete. */
  public static void registers(Object completion, String what) {
    hand(COMPLETION, completion, true, what);
  }

  /** A function may be called now. */
  public static void completes(Object completion) {
    long link = Handed.any ? Handed.newest(COMPLETION, completion) : 0;
    if (link != 0) {
      begin(completion, link);
    }
  }

  /** A timer is given a task. */
  public static void times(@Nullable Object task, String what) {
    hand(TIMER, task, true, what);
  }

  /** A timer's thread turns to a task. */
  public static void ticks(Object task) {
    idles();
    long link = Handed.any ? Handed.newest(TIMER, task) : 0;
    if (link != 0) {
      begin(task, link);
    }
  }

  /** A thing is about to be put into a queue. */
  public static void puts(Object queue, @Nullable Object item, String what) {
    ThreadLog log = Recorder.known();
    if (log != null
        && !log.busy
        && item != null
        && (log.handing == 0 || log.handing != System.identityHashCode(item))
        && PutSites.isOfProgram(log, item)) {
      hand(owner(queue), item, false, log, QUEUE, what);
    }
  }

  /** A queue has said whether it takes a thing. */
  public static void offered(boolean taken, Object queue, @Nullable Object item) {
    if (!taken && Handed.any && item != null) {
      Handed.cancel(owner(queue), item);
    }
  }

  /** A thing was taken out of a queue. */
  public static void takes(@Nullable Object item, Object queue) {
    if (item == null || !Handed.any) {
      return;
    }
    Handed.Entry entry = Handed.take(owner(queue), item);
    ThreadLog log = entry == null ? Recorder.known() : Recorder.current();
    if (log == null || log.busy) {
      return;
    }
    if (log.frames.depth == log.tasks.base) {
      log.tasks.turn(entry == null ? 0 : entry.link);
    } else if (entry != null && entry.sender != owner(log)) {
      log.snapshot.plainText(text(entry.link));
      log.note(Layout.CODE_RECEIVE);
    }
  }
}
