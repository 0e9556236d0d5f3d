package tracewalk.agent.runtime;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.Settings.Level;

/**
 * The calls that weaving puts into a program. None of them throws, but for a stack that is full: a
 * call is then not entered at all, as it would be without the recorder a little deeper.
 */
public final class Recorder {

  private static final boolean STATE = Settings.level == Level.STATE;
  private static final boolean VALUES = Settings.level != Level.CALLS;
  private static final int SLOTS = 4096;

  private static final long START = System.nanoTime();
  private static final Store STORE = openStore();
  private static final Accounts ACCOUNTS = new Accounts(STORE);
  private static final Words WORDS = new Words(STORE);
  private static final @Nullable ThreadLog[] LOGS = new ThreadLog[SLOTS];
  private static final ThreadLocal<ThreadLog> OWN = new ThreadLocal<>();
  private static final AtomicInteger THREADS = new AtomicInteger();

  private Recorder() {}

  private static Store openStore() {
    Scratch texts = new Scratch();
    texts.putText(Settings.label);
    texts.putText(Settings.command);
    texts.putText(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    texts.putText(Settings.level.toString().toLowerCase(java.util.Locale.ROOT));
    texts.putText(Settings.rules);
    long pid = ProcessHandle.current().pid();
    try {
      return new Store(Settings.file, texts, System.currentTimeMillis(), START, pid);
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  public static Words words() {
    return WORDS;
  }

  /** Ends the recording; what still runs is not written any more once its chunk is full. */
  public static void close() {
    STORE.close();
  }

  static long now() {
    return System.nanoTime() - START;
  }

  /**
   * The running thread's log, found by its identity; a thread that shares its slot looks further.
   */
  static ThreadLog current() {
    Thread thread = Thread.currentThread();
    ThreadLog log = LOGS[System.identityHashCode(thread) & SLOTS - 1];
    return log != null && log.owner == thread ? log : find(thread);
  }

  private static ThreadLog find(Thread thread) {
    ThreadLog log = OWN.get();
    if (log == null) {
      log = open(thread);
      OWN.set(log);
    }
    LOGS[System.identityHashCode(thread) & SLOTS - 1] = log;
    return log;
  }

  private static ThreadLog open(Thread thread) {
    forgetTheDead();
    ThreadLog log = new ThreadLog(thread, STORE);
    log.spawnedBy = Spawns.take(thread);
    return log;
  }

  static int nextThread(Thread thread) {
    int id = THREADS.incrementAndGet();
    WORDS.thread(id, thread.getName(), thread.isDaemon());
    return id;
  }

  static long account(int thread) {
    return ACCOUNTS.open(thread);
  }

  private static void forgetTheDead() {
    for (int i = 0; i < SLOTS; i++) {
      ThreadLog log = LOGS[i];
      if (log != null && !log.owner.isAlive()) {
        LOGS[i] = null;
      }
    }
  }

  /** While quiet, nothing that this thread does is recorded; returns how it was before. */
  public static boolean quiet(boolean now) {
    ThreadLog log = current();
    boolean before = log.busy;
    log.busy = now;
    return before;
  }

  /** The next call in this thread is made at this place. */
  public static void site(int site) {
    current().site = site;
  }

  public static void enter(int method) {
    ThreadLog log = current();
    if (!log.busy) {
      log.enter(method);
    }
  }

  /** Static initialisers run between a call and its target: the target still wants the place. */
  public static void enterInitializer(int method) {
    ThreadLog log = current();
    if (!log.busy) {
      int site = log.site;
      log.site = 0;
      log.enter(method);
      log.receiver(site, 0);
    }
  }

  public static ThreadLog begin(int method, int arguments) {
    ThreadLog log = current();
    log.snapshot.begin(arguments);
    return log;
  }

  public static ThreadLog begin(@Nullable Object receiver, int method, int arguments) {
    ThreadLog log = current();
    log.snapshot.begin(receiver, STATE, arguments);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, @Nullable Object value) {
    log.snapshot.argument(value);
    return log;
  }

  public static ThreadLog secret(ThreadLog log, @Nullable Object value) {
    log.snapshot.secretArgument(value);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, boolean value) {
    log.snapshot.bool(value);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, char value) {
    log.snapshot.character(value);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, long value) {
    log.snapshot.number(value);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, double value) {
    log.snapshot.number(value);
    return log;
  }

  public static void commit(ThreadLog log, int method) {
    if (!log.busy) {
      log.enterWithValues(method);
    }
  }

  public static void commit(ThreadLog log, Object receiver, int method) {
    if (!log.busy) {
      log.enterWithValues(method);
      log.receiver(receiver, log.snapshot.receiverHash());
    }
  }

  /** A constructor's object is whole enough to be named. */
  public static void constructed(Object object, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.receiver(object, 0);
    }
  }

  public static void leave(int method) {
    ThreadLog log = current();
    if (log.busy || !log.ends(method)) {
      return;
    }
    if (VALUES && log.receiver() != null) {
      log.snapshot.nothing();
      log.snapshot.after(log.receiver(), STATE);
      log.leaveWithValues();
    } else {
      log.leave();
    }
  }

  public static void leaveInitializer(int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      Object site = log.receiver();
      log.leave();
      log.site = site instanceof Integer place ? place : 0;
    }
  }

  public static void leave(@Nullable Object value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.result(value);
      end(log);
    }
  }

  public static void leaveSecret(@Nullable Object value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.secretResult(value);
      end(log);
    }
  }

  public static void leave(boolean value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.bool(value);
      end(log);
    }
  }

  public static void leave(char value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.character(value);
      end(log);
    }
  }

  public static void leave(long value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.number(value);
      end(log);
    }
  }

  public static void leave(double value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.number(value);
      end(log);
    }
  }

  /** Writes the end of a call whose own end was not seen. */
  static void unseen(ThreadLog log, @Nullable Object thrown) {
    if (thrown instanceof Throwable known) {
      log.snapshot.exception(known, VALUES);
    } else {
      log.scratch.clear();
    }
    log.thrown();
  }

  private static void end(ThreadLog log) {
    log.snapshot.after(log.receiver(), STATE);
    log.leaveWithValues();
  }

  public static void thrown(Throwable thrown, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method, thrown)) {
      log.snapshot.exception(thrown, VALUES);
      log.snapshot.after(VALUES ? log.receiver() : null, STATE);
      log.thrown();
    }
  }

  /** A method's own handler got this: the calls that it came through are over. */
  public static void caught(Object thrown, int method) {
    ThreadLog log = current();
    if (!log.busy) {
      log.ends(method, thrown);
    }
  }

  public static void thrownInitializer(Throwable thrown, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.exception(thrown, VALUES);
      log.thrown();
    }
  }

  /** A method that the rules name was entered with this argument. */
  public static void seam(@Nullable Object argument, int seam) {
    ThreadLog log = current();
    if (!log.busy) {
      Seam.number(seam).write(log, argument);
    }
  }

  /** A thread is about to be started. */
  public static void spawning(Thread thread) {
    ThreadLog log = current();
    if (!log.busy && log.inCall()) {
      log.snapshot.spawn(Spawns.link(thread));
      log.note(Layout.OTHER_SEND);
    }
  }
}
