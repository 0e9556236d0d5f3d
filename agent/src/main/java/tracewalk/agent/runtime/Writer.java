package tracewalk.agent.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Brings buffers to the file: full ones when they come, what is whole of the others every {@value
 * #FLUSH_MILLIS} ms, so that a killed process loses no more than that.
 */
final class Writer implements Runnable {

  private static final int FLUSH_MILLIS = 50;
  private static final long END_MILLIS = 10_000;

  /** Where something waits, the newest first. */
  private record Waiting<T>(T what, @Nullable Waiting<T> before) {}

  /** What is to be written of a buffer. */
  private record Part(Buffer buffer, int end) {}

  private final Store store;
  private final Buffers buffers;
  private final AtomicReference<@Nullable Waiting<Buffer>> full = new AtomicReference<>();
  private final AtomicReference<@Nullable Waiting<ThreadLog>> fresh = new AtomicReference<>();
  private final List<ThreadLog> logs = new ArrayList<>();
  private final Thread thread = Threads.daemon(this, "tracewalk-writer");
  private volatile @Nullable Words words;
  private volatile boolean closing;
  private boolean ended;
  private long flushed;

  Writer(Store store, Buffers buffers) {
    this.store = store;
    this.buffers = buffers;
  }

  void start(Words dictionary) {
    words = dictionary;
    thread.start();
  }

  /** Takes over a buffer to which its thread writes no more. */
  void add(Buffer buffer) {
    buffer.waits();
    buffers.waits(buffer);
    push(full, buffer);
    LockSupport.unpark(thread);
  }

  /** Looks after a thread's log from now on. */
  void watch(ThreadLog log) {
    push(fresh, log);
  }

  private static <T> void push(AtomicReference<@Nullable Waiting<T>> stack, T what) {
    Waiting<T> before;
    do {
      before = stack.get();
    } while (!stack.compareAndSet(before, new Waiting<>(what, before)));
  }

  private static <T> List<T> takeAll(AtomicReference<@Nullable Waiting<T>> stack) {
    List<T> all = new ArrayList<>();
    for (Waiting<T> each = stack.getAndSet(null); each != null; each = each.before) {
      all.add(each.what);
    }
    return all;
  }

  @Override
  public void run() {
    while (!closing) {
      LockSupport.parkNanos(this, FLUSH_MILLIS * 1_000_000L);
      long now = System.nanoTime();
      boolean due = now - flushed >= FLUSH_MILLIS * 1_000_000L;
      flushed = due ? now : flushed;
      write(due);
    }
    logs.addAll(takeAll(fresh));
    for (ThreadLog log : logs) {
      log.seal();
    }
    write(true);
    store.close();
    end();
  }

  /** Names go first: no event stands in the file whose names do not. */
  private void write(boolean due) {
    List<Part> parts = new ArrayList<>();
    if (due) {
      parts.addAll(open());
    }
    List<Buffer> taken = takeAll(full);
    writeNames(taken);
    for (Part part : parts) {
      store.write(part.buffer, part.end);
    }
    for (int i = taken.size() - 1; i >= 0; i--) {
      store.write(taken.get(i), taken.get(i).committed());
      buffers.written(taken.get(i));
    }
    if (store.isFull()) {
      buffers.close();
    }
  }

  private void writeNames(List<Buffer> taken) {
    for (Buffer buffer : taken) {
      if (buffer.isDictionary()) {
        store.write(buffer, buffer.committed());
      }
    }
    Words dictionary = words;
    Buffer buffer = dictionary == null ? null : dictionary.buffer();
    if (buffer != null && !buffer.isWaiting()) {
      store.write(buffer, buffer.committed());
    }
  }

  /** What is whole in the buffers that threads are filling; the dead are let go. */
  private List<Part> open() {
    logs.addAll(takeAll(fresh));
    List<Part> parts = new ArrayList<>();
    int kept = 0;
    for (int i = 0; i < logs.size(); i++) {
      ThreadLog log = logs.get(i);
      boolean dead = !log.owner.isAlive();
      Buffer buffer = log.buffer();
      if (buffer != null && !buffer.isWaiting()) {
        parts.add(new Part(buffer, buffer.committed()));
        if (dead) {
          add(buffer);
        }
      }
      if (!dead) {
        logs.set(kept++, log);
      }
    }
    logs.subList(kept, logs.size()).clear();
    return parts;
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Has all written, and waits for it. */
  synchronized void close() {
    buffers.close();
    closing = true;
    LockSupport.unpark(thread);
    long patience = System.nanoTime() + END_MILLIS * 1_000_000L;
    boolean interrupted = false;
    while (!ended && System.nanoTime() < patience && thread.isAlive()) {
      try {
        wait(FLUSH_MILLIS);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
