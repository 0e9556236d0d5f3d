package tracewalk.agent.runtime;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Lends buffers within a bound. Who asks for one while all are waiting to be written, waits; a
 * thread whose peers hold all of them and write nothing gets a small one beyond the bound.
 */
final class Buffers {

  static final int SMALLEST = 1 << 12;
  static final int LARGEST = 1 << 18;
  private static final int PATIENCE_MILLIS = 100;

  private final long bound;
  private final ArrayDeque<Buffer> free = new ArrayDeque<>();
  private long lent;
  private long waiting;
  private boolean closed;

  Buffers(long bound) {
    this.bound = bound;
  }

  /** A buffer of at least so many bytes, or of fewer but enough for one event; null once closed. */
  synchronized @Nullable Buffer take(int wished, int needed) {
    boolean interrupted = false;
    try {
      while (!closed && lent + wished > bound && waiting > 0) {
        interrupted |= !patience();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (closed) {
      return null;
    }
    int size = lent + wished > bound ? Math.max(SMALLEST, needed) : Math.max(wished, needed);
    Buffer buffer = size == LARGEST ? free.pollFirst() : null;
    lent += size;
    return buffer == null ? new Buffer(size) : buffer;
  }

  /** False if the thread was interrupted. */
  private boolean patience() {
    try {
      wait(PATIENCE_MILLIS);
      return true;
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  /** A full buffer is on its way to the writer. */
  synchronized void waits(Buffer buffer) {
    waiting += buffer.bytes.length;
  }

  /** A buffer that waited was written. */
  synchronized void written(Buffer buffer) {
    waiting -= buffer.bytes.length;
    giveBack(buffer);
  }

  /** A buffer is not needed any more. */
  synchronized void giveBack(Buffer buffer) {
    lent -= buffer.bytes.length;
    if (!closed && buffer.bytes.length == LARGEST && lent + (free.size() + 1L) * LARGEST <= bound) {
      free.addFirst(buffer);
    }
    notifyAll();
  }

  /** From now on there are none. */
  synchronized void close() {
    closed = true;
    free.clear();
    notifyAll();
  }
}
