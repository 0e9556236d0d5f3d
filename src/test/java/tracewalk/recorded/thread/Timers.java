package tracewalk.recorded.thread;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** A timer's task, run twice. */
public final class Timers {

  private Timers() {}

  static int work() {
    return 1;
  }

  static final class Task extends TimerTask {
    final CountDownLatch left = new CountDownLatch(2);

    @Override
    public void run() {
      if (left.getCount() == work()) {
        cancel();
      }
      left.countDown();
    }
  }

  public static Object run() throws Exception {
    Timer timer = new Timer("ticking", true);
    Task task = new Task();
    timer.schedule(task, 1, 1);
    task.left.await();
    timer.cancel();
    return task.left.getCount();
  }
}
