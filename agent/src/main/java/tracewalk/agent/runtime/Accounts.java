package tracewalk.agent.runtime;

import tracewalk.agent.format.Layout;

/** Hands each thread its row of counters in a mapped page of the file, which the writer makes. */
final class Accounts {

  static final int FIRST = 80;
  static final int MORE = 1360;

  private static final int FEW = 20;

  private final Writer writer;
  private long next;
  private long end;
  private long spare;
  private int spareRows;
  private boolean ended;

  Accounts(Writer writer) {
    this.writer = writer;
  }

  /** Whether the writer ought to make more rows. */
  synchronized boolean wanted() {
    return spare == 0 && end - next <= (long) FEW * Layout.ACCOUNT_SIZE;
  }

  synchronized void add(long address, int rows) {
    spare = address;
    spareRows = rows;
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Address of the row; 0 if the file takes no more. */
  long open(int thread) {
    boolean interrupted = false;
    try {
      while (true) {
        synchronized (this) {
          if (hasRow()) {
            return row(thread);
          } else if (ended) {
            return 0;
          }
        }
        writer.nudge();
        interrupted |= await();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean hasRow() {
    if (next == end && spare != 0) {
      next = spare;
      end = spare + (long) spareRows * Layout.ACCOUNT_SIZE;
      spare = 0;
    }
    return next < end;
  }

  private long row(int thread) {
    long row = next;
    next += Layout.ACCOUNT_SIZE;
    Memory.publish(row, thread);
    return row;
  }

  private synchronized boolean await() {
    try {
      if (!ended && !hasRow()) {
        wait();
      }
      return false;
    } catch (InterruptedException later) {
      return true;
    }
  }
}
