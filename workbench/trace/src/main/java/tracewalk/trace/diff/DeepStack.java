package tracewalk.trace.diff;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Room for going down trees as deep as recorded programs recurse. */
public final class DeepStack {
  private static final long BYTES = 1L << 30;

  private DeepStack() {}

  /** Work that is under way in a thread of its own. */
  public static <T> FutureTask<T> start(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "diff", BYTES);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Waits for what was started; what it threw is thrown. */
  public static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while comparing", stopped);
    }
  }
}
