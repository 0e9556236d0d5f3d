package tracewalk.recorded.thread;

import java.util.concurrent.CountDownLatch;

/** A thread that is interrupted while it waits, and one while it works. */
public final class Interrupts {

  private Interrupts() {}

  static void waits(CountDownLatch ready) {
    try {
      ready.countDown();
      forever();
    } catch (InterruptedException expected) {
      noted();
    }
  }

  static void forever() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  static void noted() {}

  static boolean worked() {
    Thread.currentThread().interrupt();
    return Thread.interrupted();
  }

  public static Object run() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    Thread thread = new Thread(() -> waits(ready), "waiting");
    thread.start();
    ready.await();
    thread.interrupt();
    thread.join();
    return worked();
  }
}
