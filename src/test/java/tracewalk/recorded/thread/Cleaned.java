package tracewalk.recorded.thread;

import java.lang.ref.Cleaner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A finalizer and a cleaner, run by threads of the JDK. */
public final class Cleaned {

  private Cleaned() {}

  static final CountDownLatch FINALIZED = new CountDownLatch(1);

  static final class Old {
    @Override
    @SuppressWarnings({"deprecation", "removal", "Finalize"}) // as long as there are any
    protected void finalize() {
      done();
    }

    private void done() {
      FINALIZED.countDown();
    }
  }

  record Task(CountDownLatch cleaned) implements Runnable {
    @Override
    public void run() {
      cleaned.countDown();
    }
  }

  static void leave() {
    new Old();
  }

  public static Object run() throws Exception {
    Task task = new Task(new CountDownLatch(1));
    Cleaner.create().register(new Object(), task).clean();
    task.cleaned().await();
    leave();
    for (int i = 0; i < 500 && !FINALIZED.await(10, TimeUnit.MILLISECONDS); i++) {
      System.gc();
    }
    return FINALIZED.getCount();
  }
}
