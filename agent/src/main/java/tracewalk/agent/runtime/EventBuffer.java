package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Where one thread's events stand until the writer takes them. Only that thread writes, without a
 * lock; each event is there for the writer once {@link #at} is behind it. The lock is for giving
 * the buffer away and for taking from it.
 */
abstract class EventBuffer {

  private static final long AT = Memory.UNSAFE.objectFieldOffset(EventBuffer.class, "at");

  /** Where the next event goes. */
  long at;

  /** Up to where events may go; 0 to make the next event stop and look around. */
  long limit;

  /** Time of the last event. */
  long last;

  int id;

  private final Writer writer;
  private @Nullable Buffer buffer;
  private long start;
  private long end;
  private int size;

  /** How many bytes are in the file or on their way, not counting those of this buffer. */
  private long before;

  private long taken;
  private long baseTime;
  private int sequence;

  /** Full buffers on their way. */
  private int queued;

  EventBuffer(Writer writer) {
    this.writer = writer;
  }

  /** Whether the thread has ended. */
  abstract boolean isOver();

  /** All bytes before this are there for the writer. */
  final void publish(long to) {
    Memory.UNSAFE.putLongRelease(this, AT, to);
  }

  /** Where among all bytes of this thread the next event will stand. */
  final long stream() {
    return before + (at - start);
  }

  /** Whether what stands there is read together with the next event: in the same buffer. */
  final boolean inRun(long position) {
    return position >= before;
  }

  /** Whether nothing is written any more. */
  final boolean ended() {
    return writer.ended();
  }

  /** Makes sure of room for an event; false if there is none to be had. */
  final boolean room(int bytes) {
    if (writer.ended()) {
      return false;
    }
    if (limit == 0 && buffer != null) {
      limit = end;
      writer.wake();
    }
    return limit - at >= bytes || renew(bytes);
  }

  private boolean renew(int bytes) {
    handOver();
    Buffer fresh = writer.pool.take(Pool.larger(size), bytes);
    if (fresh == null) {
      return false;
    }
    install(fresh);
    writer.wake();
    return true;
  }

  private synchronized void install(Buffer fresh) {
    buffer = fresh;
    size = Math.min(fresh.size, Pool.larger(size));
    start = fresh.address;
    taken = start;
    baseTime = last;
    sequence++;
    at = start;
    end = start + fresh.size;
    limit = end;
  }

  /** The writer may wait for room while holding nothing of ours, so the full one goes first. */
  private synchronized void handOver() {
    Buffer full = buffer;
    if (full == null) {
      return;
    }
    if (at > taken) {
      describe(full.slice, at);
      writer.send(full);
      queued++;
    } else {
      writer.pool.give(full);
    }
    forgetBuffer();
  }

  private void forgetBuffer() {
    before += at - start;
    buffer = null;
    at = 0;
    start = 0;
    taken = 0;
    end = 0;
    limit = 0;
  }

  private void describe(Slice slice, long to) {
    slice.log = this;
    slice.thread = id;
    slice.from = taken;
    slice.to = to;
    slice.stream = before + (taken - start);
    slice.sequence = sequence;
    slice.baseTime = baseTime;
  }

  /** A full buffer has been copied. */
  final synchronized void arrived() {
    queued--;
  }

  /**
   * Copies what is new. What the thread has sent before goes first, so nothing is taken meanwhile.
   *
   * @param alarm whether the next event is to wake the writer, if nothing is new
   * @return whether there was anything
   */
  final synchronized boolean take(Slice slice, Staging staging, boolean alarm) {
    if (buffer == null) {
      return queued > 0;
    }
    long to = Memory.UNSAFE.getLongAcquire(this, AT);
    if (queued > 0 || to == taken) {
      if (alarm) {
        limit = 0;
      }
      return queued > 0;
    }
    describe(slice, to);
    staging.put(slice);
    taken = to;
    return true;
  }

  /** The next event is to stop and look around. */
  final synchronized void alarm() {
    limit = 0;
  }

  /** Gives the buffer of a thread that has ended back; false while something is on its way. */
  final synchronized boolean release() {
    if (queued > 0 || at != taken) {
      return false;
    }
    if (buffer != null) {
      writer.pool.give(buffer);
      forgetBuffer();
    }
    return true;
  }
}
