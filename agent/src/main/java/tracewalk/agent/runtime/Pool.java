package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The memory in which events wait for the writer. Threads begin with little and get more as they
 * fill it; the more of the whole is given away, the less one gets at a time. Who finds nothing left
 * waits for the writer, and goes away empty-handed if the writer has nothing to give back.
 */
final class Pool {

  private static final int SMALLEST = 1 << 10;
  static final int LARGEST = 1 << 18;
  private static final int MODEST = 1 << 14;

  private final long limit;

  /** Free buffers of 1, 4, 16, 64 and 256 KiB. */
  private final @Nullable Buffer[] free = new Buffer[5];

  private long held;
  private boolean ended;

  /** How many buffers the writer has not given back. */
  private int inFlight;

  Pool(long limit) {
    this.limit = limit;
  }

  /** The size that follows on one. */
  static int larger(int size) {
    return size < SMALLEST ? SMALLEST : Math.min(size * 4, LARGEST);
  }

  private static int place(int size) {
    return (Integer.numberOfTrailingZeros(size) - 10) / 2;
  }

  /**
   * Null if there is none, and none to come.
   *
   * @param wanted a size of the pool
   * @param least how many bytes it must have
   */
  @Nullable Buffer take(int wanted, int least) {
    if (least > LARGEST) {
      return new Buffer(least);
    }
    boolean interrupted = false;
    try {
      synchronized (this) {
        while (!ended) {
          Buffer found = find(wanted, least);
          if (found != null || inFlight == 0) {
            return found;
          }
          interrupted |= await();
        }
        return null;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean await() {
    try {
      wait();
      return false;
    } catch (InterruptedException later) {
      return true;
    }
  }

  private @Nullable Buffer find(int wanted, int least) {
    int most = held > limit / 4 * 3 ? SMALLEST : held > limit / 2 ? MODEST : LARGEST;
    int size = Math.min(wanted, most);
    while (size < least) {
      size *= 4;
    }
    for (int fitting = size; fitting >= SMALLEST && fitting >= least; fitting /= 4) {
      Buffer found = pop(place(fitting));
      if (found == null && held + fitting <= limit) {
        found = allocate(fitting);
      }
      if (found != null) {
        return found;
      }
    }
    return popLarger(size);
  }

  private @Nullable Buffer allocate(int size) {
    try {
      Buffer buffer = new Buffer(size);
      held += size;
      return buffer;
    } catch (OutOfMemoryError none) {
      return null;
    }
  }

  private @Nullable Buffer popLarger(int size) {
    for (int i = place(size) + 1; i < free.length; i++) {
      Buffer found = pop(i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Buffer pop(int place) {
    Buffer found = free[place];
    if (found != null) {
      free[place] = found.next;
      found.next = null;
    }
    return found;
  }

  /** A buffer goes to the writer, who will give it back. */
  synchronized void sent() {
    inFlight++;
  }

  /** The writer gives a buffer back. */
  synchronized void received(Buffer buffer) {
    inFlight--;
    give(buffer);
  }

  synchronized void give(Buffer buffer) {
    if (ended || buffer.size > LARGEST) {
      buffer.free();
    } else if (held > limit / 2 && buffer.size > MODEST) {
      held -= buffer.size;
      buffer.free();
    } else {
      buffer.next = free[place(buffer.size)];
      free[place(buffer.size)] = buffer;
    }
    notifyAll();
  }

  /** Nobody gets anything any more. */
  synchronized void end() {
    ended = true;
    for (int i = 0; i < free.length; i++) {
      for (Buffer unused = pop(i); unused != null; unused = pop(i)) {
        unused.free();
      }
    }
    notifyAll();
  }
}
