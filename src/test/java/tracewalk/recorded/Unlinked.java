package tracewalk.recorded;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Only {@code Inside} is recorded: some tasks are handed over by its calls, others by none. */
public final class Unlinked {

  private Unlinked() {}

  /** The recorded part. */
  public static final class Inside {
    private Inside() {}

    static void linked(Consumer<Runnable> pool) {
      pool.accept(new Work("linked"));
    }

    static void run(String how) {
      if (how.equals("linked")) {
        throw new IllegalStateException("as planned");
      }
    }
  }

  /** Not recorded, and no lambda of what is. */
  static final class Work implements Runnable {
    private final String how;

    Work(String how) {
      this.how = how;
    }

    @Override
    public void run() {
      Inside.run(how);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
    ExecutorService pool = Executors.newSingleThreadExecutor();
    for (int i = 0; i < 10; i++) {
      Inside.linked(pool::submit);
      pool.submit(new Work("unlinked"));
    }
    CountDownLatch done = new CountDownLatch(1);
    pool.execute(done::countDown);
    done.await();
    pool.shutdown();
    System.out.println("done");
  }
}
