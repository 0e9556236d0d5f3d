package tracewalk.recorded.flow;

import java.util.concurrent.CompletableFuture;

/** Synchronised methods and blocks, and a lock that is free after an exception. */
public final class Locks {

  private int count;

  synchronized int locked() {
    return ++count;
  }

  static synchronized int allLocked() {
    return 10;
  }

  int block() {
    synchronized (this) {
      synchronized (Locks.class) {
        return locked() + allLocked();
      }
    }
  }

  synchronized void fails() {
    synchronized (Locks.class) {
      throw new IllegalStateException("locked");
    }
  }

  public static Object run() throws Exception {
    Locks locks = new Locks();
    int sum = locks.block();
    try {
      locks.fails();
    } catch (IllegalStateException expected) {
      sum += locks.locked();
    }
    CompletableFuture<Integer> elsewhere = CompletableFuture.supplyAsync(locks::locked);
    return sum + elsewhere.get() + (Thread.holdsLock(locks) ? 1000 : 0);
  }
}
