package tracewalk.agent.runtime;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The thread that writes the file: full buffers as they come, and what is in the others every so
 * many milliseconds. When nothing happens it sleeps until an event wakes it.
 */
final class Writer implements Runnable {

  private static final int EVERY = 40;
  private static final int ASLEEP = 1000;
  private static final int PATIENCE = 4;
  static final long LONGEST_CLOSE = 30_000_000_000L;
  static final long LONGEST_HALT = 2_000_000_000L;
  private static final long SETTLING = 1_000_000;

  final Pool pool;
  private final Recording recording;
  private final Store file;
  private final Words words;
  private final Accounts accounts;
  private final Logs logs = new Logs();
  private final Staging staging = new Staging(1 << 19);
  private final Staging dictionary = new Staging(1 << 16);
  private final Slice slice = new Slice();
  private @Nullable Buffer first;
  private @Nullable Buffer newest;
  private boolean awake = true;
  private boolean nudged;
  private int quiet;
  private boolean closing;
  private boolean done;
  private volatile boolean ended;
  private @Nullable Thread thread;

  Writer(Recording recording, Store file, Words words, long memory) {
    this.recording = recording;
    this.file = file;
    this.words = words;
    this.pool = new Pool(memory);
    this.accounts = new Accounts(this);
  }

  void start() throws IOException {
    accounts.add(file.accounts(Accounts.FIRST), Accounts.FIRST);
    thread = Threads.daemon(this, "tracewalk-writer");
    thread.start();
  }

  /** Address of a new row for a thread; 0 if the file takes no more. */
  long account(int number) {
    return accounts.open(number);
  }

  void register(ThreadLog log) {
    logs.add(log);
  }

  /** True when nothing more is written. */
  boolean ended() {
    return ended;
  }

  /**
   * A full buffer; whoever sends it holds its log's lock, so a thread's buffers keep their order.
   */
  synchronized void send(Buffer full) {
    pool.sent();
    notifyAll();
    Buffer before = newest;
    if (before == null) {
      first = full;
    } else {
      before.next = full;
    }
    newest = full;
  }

  /** There is something to do again. */
  synchronized void wake() {
    if (!awake) {
      awake = true;
      notifyAll();
    }
  }

  /** There is something to do at once. */
  synchronized void nudge() {
    nudged = true;
    notifyAll();
  }

  @Override
  public void run() {
    recording.log(Thread.currentThread()).busy = true;
    try {
      long due = System.nanoTime();
      while (!isClosing()) {
        if (accounts.wanted()) {
          accounts.add(file.accounts(Accounts.MORE), Accounts.MORE);
        }
        writeFull();
        if (System.nanoTime() - due >= 0) {
          flush();
          due = System.nanoTime() + EVERY * 1_000_000L;
        }
        await(due);
      }
      finish();
    } catch (Throwable failed) {
      stop(failed);
    } finally {
      end();
    }
  }

  private synchronized boolean isClosing() {
    return closing;
  }

  private synchronized void await(long due) {
    if (first != null || closing || nudged) {
      nudged = false;
      return;
    }
    long left = awake ? (due - System.nanoTime()) / 1_000_000 : ASLEEP;
    if (left > 0) {
      try {
        wait(left);
      } catch (InterruptedException byTheProgram) {
        quiet = 0;
      }
    }
  }

  private void writeFull() throws IOException {
    Buffer next = takeFull();
    while (next != null) {
      Buffer full = next;
      next = full.next;
      full.next = null;
      if (!staging.hasRoom(full.slice.length())) {
        writeStaged();
      }
      staging.put(full.slice);
      EventBuffer log = full.slice.log;
      full.slice.log = null;
      pool.received(full);
      if (log != null) {
        log.arrived();
      }
    }
    writeStaged();
  }

  private synchronized @Nullable Buffer takeFull() {
    Buffer all = first;
    first = null;
    newest = null;
    return all;
  }

  /** Words stand before the events that need them. */
  private void writeStaged() throws IOException {
    words.write(file, dictionary);
    if (!staging.isEmpty()) {
      file.append(staging.whole());
      staging.clear();
    }
  }

  /** After some rounds without events each log is told to wake the writer at the next one. */
  private void flush() throws IOException {
    boolean alarm = quiet >= PATIENCE;
    boolean any = false;
    for (int i = logs.size() - 1; i >= 0; i--) {
      ThreadLog log = logs.get(i);
      boolean over = log.isOver();
      any |= take(log, alarm);
      if (over && log.release()) {
        logs.remove(i);
        recording.forget(log);
      }
    }
    writeStaged();
    rest(any);
  }

  private boolean take(ThreadLog log, boolean alarm) throws IOException {
    if (!staging.hasRoom(Pool.LARGEST)) {
      writeStaged();
    }
    return log.take(slice, staging, alarm);
  }

  /** Sleeps only after a round in which all were alarmed and nothing had come meanwhile. */
  private synchronized void rest(boolean any) {
    if (any) {
      quiet = 0;
      awake = true;
    } else {
      awake = ++quiet <= PATIENCE + 1;
    }
  }

  /** Threads that still run are stopped first, and given the time to end the event they write. */
  private void finish() throws IOException {
    ended = true;
    pool.end();
    for (int i = 0; i < logs.size(); i++) {
      logs.get(i).alarm();
    }
    java.util.concurrent.locks.LockSupport.parkNanos(SETTLING);
    writeFull();
    for (int i = 0; i < logs.size(); i++) {
      take(logs.get(i), true);
    }
    writeStaged();
    file.close();
  }

  private void stop(Throwable failed) {
    ended = true;
    pool.end();
    for (int i = 0; i < logs.size(); i++) {
      logs.get(i).alarm();
    }
    String why =
        failed instanceof IOException ? String.valueOf(failed.getMessage()) : failed.toString();
    System.err.println("tracewalk: recording stopped, the program goes on: " + why + ": " + file);
    try {
      file.stop();
    } catch (IOException unwritable) {
      System.err.println("tracewalk: nor can that be written: " + unwritable.getMessage());
    }
  }

  private synchronized void end() {
    ended = true;
    done = true;
    first = null;
    pool.end();
    accounts.end();
    words.end();
    notifyAll();
  }

  /** Returns when everything is in the file, or after so many nanoseconds. */
  void close(long longest) {
    boolean interrupted = Thread.interrupted();
    long deadline = System.nanoTime() + longest;
    synchronized (this) {
      closing = true;
      notifyAll();
      while (!done && isAlive() && System.nanoTime() - deadline < 0) {
        try {
          wait(ASLEEP);
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAlive() {
    Thread writing = thread;
    return writing != null && writing.isAlive();
  }
}
