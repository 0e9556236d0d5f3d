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
  private final long start = System.nanoTime();
  final Entries entries;
  private final Writer writer;
  private final @Nullable ThreadLog[] logs = new ThreadLog[SLOTS];
  private final AtomicInteger threads = new AtomicInteger();

  Recording() {
    Scratch texts = new Scratch();
    texts.putText(Settings.label);
    texts.putText(Settings.command);
    texts.putText(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    texts.putText(Settings.level.toString().toLowerCase(Locale.ROOT));
    texts.putText(Settings.rules);
    texts.putText(Clock.COARSE ? "coarse" : "exact");
    long pid = ProcessHandle.current().pid();
    words = new Words();
    entries = new Entries(words);
    try {
      Store file = new Store(Settings.file, texts, System.currentTimeMillis(), start, pid);
      writer = new Writer(this, file, words, Settings.memory);
      writer.start();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    Clock.start();
  }

  long now() {
    return System.nanoTime() - start;
  }

  /** A JVM may go on without us: what only the recording needs is let go. */
  void close() {
    writer.close(Writer.LONGEST_CLOSE);
    Clock.stop();
    Arrays.fill(logs, null);
  }

  /** Writes what there is, for no longer than who halts a JVM may have to wait. */
  void halt() {
    writer.close(Writer.LONGEST_HALT);
  }

  private static long offsetOfId() {
    try {
      return Memory.UNSAFE.objectFieldOffset(Thread.class, "tid");
    } catch (InternalError otherJvm) {
      return -1;
    }
  }

  /** A program may override {@code getId}; 0 on a JVM that keeps the number elsewhere. */
  private static long number(Thread thread) {
    return THREAD_ID < 0 ? 0 : Memory.UNSAFE.getLong(thread, THREAD_ID);
  }

  /** A thread's log, found by the thread's number; one that shares its slot looks further. */
  ThreadLog log(Thread thread) {
    long number = number(thread);
    ThreadLog log = logs[(int) number & (SLOTS - 1)];
    return log != null && log.number == number && number != 0 ? log : find(thread, number);
  }

  /** The same, null if the thread has none. */
  @Nullable ThreadLog known(Thread thread) {
    long number = number(thread);
    ThreadLog log = logs[(int) number & (SLOTS - 1)];
    return log != null && log.number == number && number != 0 ? log : OWN.get();
  }

  private ThreadLog find(Thread thread, long number) {
    ThreadLog log = OWN.get();
    if (log == null) {
      log = new ThreadLog(thread, number, this, writer);
      log.tasks.startedBy(Causes.ofThread(thread));
      OWN.set(log);
      writer.register(log);
    }
    logs[(int) number & (SLOTS - 1)] = log;
    return log;
  }

  /** A log that nobody writes to. */
  ThreadLog idle() {
    return new ThreadLog(Thread.currentThread(), 0, this, writer);
  }

  /** A thread has ended. */
  void forget(ThreadLog log) {
    int slot = (int) log.number & (SLOTS - 1);
    if (logs[slot] == log) {
      logs[slot] = null;
    }
  }

  /** A thread is named when it has something to say. */
  int nextThread(Thread thread) {
    int id = threads.incrementAndGet();
    words.thread(id, thread.getName(), thread.isDaemon());
    return id;
  }

  long account(int thread) {
    return writer.account(thread);
  }
}
