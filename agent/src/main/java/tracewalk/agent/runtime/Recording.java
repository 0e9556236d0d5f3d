package tracewalk.agent.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The recording that is being made: its file, its words, the logs of its threads. */
final class Recording {

  private static final int SLOTS = 4096;
  private static final long THREAD_ID = offsetOfId();
  private static final ThreadLocal<ThreadLog> OWN = new ThreadLocal<>();

  final Words words;
  final Clock clock = new Clock();
  final Buffers buffers;
  final Writer writer;
  private final long start = System.nanoTime();
  private final Store store;
  private final Accounts accounts;
  private final @Nullable ThreadLog[] logs = new ThreadLog[SLOTS];
  private final AtomicInteger threads = new AtomicInteger();
  private final AtomicInteger stamps = new AtomicInteger();

  Recording() {
    Scratch texts = new Scratch();
    texts.putText(Settings.label);
    texts.putText(Settings.command);
    texts.putText(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    texts.putText(Settings.level.toString().toLowerCase(Locale.ROOT));
    texts.putText(Settings.rules);
    long pid = ProcessHandle.current().pid();
    try {
      store = new Store(Settings.file, texts, System.currentTimeMillis(), start, pid);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    buffers = new Buffers(Settings.memory);
    writer = new Writer(store, buffers);
    words = new Words(buffers, writer);
    accounts = new Accounts(store);
    writer.start(words);
    if (!Settings.exactClock) {
      clock.start();
    }
  }

  long now() {
    return System.nanoTime() - start;
  }

  /** No log has the number 0. */
  int nextStamp() {
    return stamps.incrementAndGet();
  }

  /** A JVM may go on without us: what only the recording needs is let go. */
  void close() {
    clock.stop();
    writer.close();
    Arrays.fill(logs, null);
  }

  private static long offsetOfId() {
    try {
      return Memory.UNSAFE.objectFieldOffset(Thread.class, "tid");
    } catch (InternalError otherJvm) {
      return -1;
    }
  }

  /** A program may override {@code getId}, and the identity of a locked thread is slow to get. */
  private static int slot(Thread thread) {
    long number =
        THREAD_ID < 0 ? System.identityHashCode(thread) : Memory.UNSAFE.getLong(thread, THREAD_ID);
    return (int) number & (SLOTS - 1);
  }

  /** A thread's log, found by the thread's number; one that shares its slot looks further. */
  ThreadLog log(Thread thread) {
    ThreadLog log = logs[slot(thread)];
    return log != null && log.owner == thread ? log : find(thread);
  }

  /** The same, null if the thread has none. */
  @Nullable ThreadLog known(Thread thread) {
    ThreadLog log = logs[slot(thread)];
    return log != null && log.owner == thread ? log : OWN.get();
  }

  private ThreadLog find(Thread thread) {
    ThreadLog log = OWN.get();
    if (log == null) {
      log = open(thread);
      OWN.set(log);
    }
    logs[slot(thread)] = log;
    return log;
  }

  private ThreadLog open(Thread thread) {
    forgetTheDead();
    ThreadLog log = new ThreadLog(thread, this);
    log.tasks.startedBy(Causes.ofThread(thread));
    return log;
  }

  private void forgetTheDead() {
    for (int i = 0; i < SLOTS; i++) {
      ThreadLog log = logs[i];
      if (log != null && !log.owner.isAlive()) {
        logs[i] = null;
      }
    }
  }

  int nextThread(Thread thread) {
    int id = threads.incrementAndGet();
    words.thread(id, thread.getName(), thread.isDaemon());
    return id;
  }

  long account(int thread) {
    return accounts.open(thread);
  }
}
