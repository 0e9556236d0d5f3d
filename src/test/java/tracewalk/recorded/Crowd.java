package tracewalk.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Many threads that are all alive, each within a call, before the first of them returns. */
public final class Crowd {

  /** How many threads there are. */
  public static final int THREADS = 2_000;

  private Crowd() {}

  static int member(int number, CountDownLatch entered) throws InterruptedException {
    entered.countDown();
    entered.await();
    return leave(number);
  }

  static int leave(int number) {
    return -number;
  }

  static void take(int number, CountDownLatch entered) {
    try {
      member(number, entered);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  public static void main(String[] arguments) throws Exception {
    CountDownLatch entered = new CountDownLatch(THREADS);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      Thread thread = new Thread(null, () -> take(number, entered), "member " + i, 1 << 17);
      all.add(thread);
      thread.start();
    }
    for (Thread thread : all) {
      thread.join();
    }
    System.out.println("left " + all.size());
  }
}
