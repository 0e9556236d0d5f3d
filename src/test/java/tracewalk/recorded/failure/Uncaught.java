package tracewalk.recorded.failure;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Exceptions that end a thread, with and without a handler of its own. */
public final class Uncaught {

  private Uncaught() {}

  static void fail() {
    throw new IllegalStateException("uncaught");
  }

  static final class Handler implements Thread.UncaughtExceptionHandler {
    volatile String seen = "";

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      seen = thread.getName() + " " + thrown.getMessage();
    }
  }

  public static Object run() throws Exception {
    Handler handler = new Handler();
    Thread thread = new Thread(Uncaught::fail, "failing");
    thread.setUncaughtExceptionHandler(handler);
    thread.start();
    thread.join();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(Uncaught::fail).get();
      return "nothing thrown";
    } catch (ExecutionException failed) {
      return handler.seen + ", " + failed.getCause().getMessage();
    } finally {
      pool.shutdown();
    }
  }
}
